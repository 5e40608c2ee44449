"""Log files in bulk: progress, failures, a crash, and Ctrl-C."""

# /// script
# [tool.motion]
# timeout = 20  # it starts some seven processes, one after another
# ///

import os
import signal
from collections import Counter, deque
from concurrent.futures import FIRST_COMPLETED, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory


def set_up():
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides


def count_levels(path):
    """Count how many lines begin with INFO, ERROR and so on."""
    if path.name == "huge.log":
        os._exit(9)  # as if the system had run out of memory
    with path.open(encoding="utf-8") as lines:
        return Counter(line.split(maxsplit=1)[0] for line in lines)


def run(todo, workers):
    """Yield paths and answers until todo is empty or a worker dies."""
    pool = ProcessPoolExecutor(workers, initializer=set_up)
    paths, broken = {}, False
    try:
        while paths or (todo and not broken):
            while todo and not broken and len(paths) < 2 * workers:
                path = todo.popleft()
                try:
                    paths[pool.submit(count_levels, path)] = path
                except BrokenProcessPool:
                    todo.appendleft(path)
                    broken = True
            done, _ = wait(paths, return_when=FIRST_COMPLETED)
            for future in done:
                error = future.exception()
                broken = broken or isinstance(error, BrokenProcessPool)
                yield paths.pop(future), error or future.result()
    finally:
        pool.shutdown(cancel_futures=True)


def read_all(paths, workers):
    """Yield each path with its Counter or its exception, as they end."""
    todo = deque(paths)
    while todo:
        suspects = []
        with closing(run(todo, workers)) as answers:
            for path, answer in answers:
                if isinstance(answer, BrokenProcessPool):
                    suspects.append(path)
                else:
                    yield path, answer
        for path in suspects:  # which of them crashes when it is alone?
            yield from run(deque([path]), 1)


def report(paths, on_progress, workers=2):
    total, failed = Counter(), {}
    try:
        with closing(read_all(paths, workers)) as answers:
            for number, (path, answer) in enumerate(answers, start=1):
                if isinstance(answer, Exception):
                    failed[path.name] = type(answer).__name__
                else:
                    total += answer
                on_progress(number, len(paths))
    except KeyboardInterrupt:
        print("\nCtrl-C: the report is not complete", end="")
    print("\nlines:", dict(sorted(total.items())))
    print("failed:", dict(sorted(failed.items())))


def show(number, total):
    print(f"\r{number} of {total}", end="", flush=True)


def show_and_interrupt(number, total):
    show(number, total)
    if number == 2:
        signal.raise_signal(signal.SIGINT)  # as Ctrl-C does


if __name__ == "__main__":
    with TemporaryDirectory() as folder:
        for name in ("fri", "huge", "mon", "thu", "tue", "wed"):
            Path(folder, f"{name}.log").write_text("INFO a\nERROR b\n")
        Path(folder, "photo.log").write_bytes(b"\xff\xd8\xff")
        report(sorted(Path(folder).glob("*.log")), show)
        report(sorted(Path(folder).glob("[mtw]*.log")), show_and_interrupt)
#> 7 of 7
#> lines: {'ERROR': 5, 'INFO': 5}
#> failed: {'huge.log': 'BrokenProcessPool', 'photo.log': 'UnicodeDecodeError'}
#> 2 of 4
#> Ctrl-C: the report is not complete
#> lines: {'ERROR': 2, 'INFO': 2}
#> failed: {}
