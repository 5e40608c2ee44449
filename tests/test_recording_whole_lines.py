"""Recorded threads tear each other's lines no more often than threads that are not recorded: not at all."""

import re
from collections.abc import Callable

from motion.run.outcome import Run


def test_lines_of_threads_are_whole(run: Callable[..., Run]) -> None:
    done = run(
        """
        import sys
        import threading

        sys.setswitchinterval(1e-6)


        def work(name):
            for number in range(2000):
                print(name, number)


        threads = [threading.Thread(target=work, args=(name,)) for name in ("north", "south")]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        """
    )
    torn = [line for line in done.output.splitlines() if not re.fullmatch(r"(north|south) \d+", line)]
    assert torn == []
    assert len(done.output.splitlines()) == 4000
