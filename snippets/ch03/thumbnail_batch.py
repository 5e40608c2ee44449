"""A batch: workers with a configuration, results, progress, and one that dies."""

import contextlib
import multiprocessing
import os
import signal
from collections import deque
from multiprocessing.connection import wait


def shrink(photo, width):
    """Do the work: here only arithmetic, an error and a crash."""
    name, old_width, old_height = photo
    if name == "huge.jpg":
        os._exit(9)  # as if the system had run out of memory
    if old_width == 0:
        raise ValueError("the file has no pixels")
    return f"{width}x{old_height * width // old_width}"


def serve(pipe, width):
    """In a worker: shrink photos until the parent sends None or ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides
    parent = multiprocessing.parent_process().sentinel
    while pipe in wait([pipe, parent]):
        if (photo := pipe.recv()) is None:
            return
        try:
            pipe.send(("done", shrink(photo, width)))
        except Exception as error:
            pipe.send(("failed", f"{type(error).__name__}: {error}"))


def start_worker(width):
    ours, theirs = multiprocessing.Pipe()
    with theirs:
        process = multiprocessing.Process(
            target=serve, args=(theirs, width), daemon=True
        )
        process.start()
    return ours, process


def run_batch(photos, width, workers, attempts=2):
    """Yield a name, a state and a detail for each photo, as they end."""
    todo = deque((photo, 1) for photo in photos)
    alive, idle, busy = {}, [], {}
    try:
        while todo or busy:
            while todo and len(busy) < workers:
                if not idle:
                    pipe, alive[pipe] = start_worker(width)
                    idle.append(pipe)
                pipe = idle.pop()
                busy[pipe] = photo, _ = todo.popleft()
                with contextlib.suppress(BrokenPipeError):
                    pipe.send(photo)  # recv finds a dead worker
            for pipe in wait(list(busy)):
                photo, attempt = busy.pop(pipe)
                try:
                    state, detail = pipe.recv()
                    idle.append(pipe)
                except (EOFError, OSError):  # the worker is dead
                    process = alive.pop(pipe)
                    process.join()
                    pipe.close()
                    if attempt < attempts:
                        todo.append((photo, attempt + 1))
                        continue
                    state, detail = "lost", f"exit code {process.exitcode}"
                yield photo[0], state, detail
    finally:
        for pipe, process in alive.items():
            if pipe in busy:
                process.terminate()
            with contextlib.suppress(BrokenPipeError):
                pipe.send(None)
        for pipe, process in alive.items():
            process.join()
            pipe.close()


if __name__ == "__main__":
    photos = [
        ("beach.jpg", 4000, 3000),
        ("huge.jpg", 90_000, 90_000),
        ("empty.jpg", 0, 0),
        ("cat.jpg", 1200, 1600),
    ]
    report = []
    for line in run_batch(photos, width=200, workers=2):
        report.append(line)
        print(len(report), "of", len(photos))
    for name, state, detail in sorted(report):
        print(f"{name}: {state}, {detail}")
#> 1 of 4
#> 2 of 4
#> 3 of 4
#> 4 of 4
#> beach.jpg: done, 200x150
#> cat.jpg: done, 200x266
#> empty.jpg: failed, ValueError: the file has no pixels
#> huge.jpg: lost, exit code 9
