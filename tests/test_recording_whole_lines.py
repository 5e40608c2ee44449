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


def test_lines_of_threads_have_the_lane_that_printed_them(run: Callable[..., Run]) -> None:
    done = run(
        """
        import sys
        import threading

        sys.setswitchinterval(1e-6)


        def work(name):
            for number in range(150):
                print(name, number)


        threads = [threading.Thread(target=work, args=(name,), name=name) for name in ("north", "south")]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        """
    )
    lanes = done.recording.lanes
    told = done.recording.printers()
    lines = done.output.splitlines()
    wrong = {
        number: [lanes[lane].name for lane in told.get(number, ())]
        for number, line in enumerate(lines, 1)
        if [lanes[lane].name for lane in told.get(number, ())] != [line.partition(" ")[0]]
    }
    assert wrong == {}
