"""A camera and workers share a few blocks, and send only their numbers."""

import multiprocessing
import queue
import signal
from contextlib import ExitStack
from multiprocessing.shared_memory import SharedMemory

SIZE = 64 * 48  # bytes of a frame
SLOTS = 3  # frames that wait or are being worked on


def brightness(frame):
    if not any(frame):
        raise ValueError("the frame is black")
    return sum(frame) // len(frame)


def work(name, free, filled, results):
    """In a worker: take filled slots until None comes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides
    memory = SharedMemory(name)
    try:
        while (job := filled.get()) is not None:
            number, slot = job
            start = slot * SIZE
            try:
                with memory.buf[start : start + SIZE] as frame:
                    answer = brightness(frame)
            except Exception as error:
                answer = f"{type(error).__name__}: {error}"
            free.put(slot)
            results.put((number, answer))
    finally:
        memory.close()


def get(source, workers, seconds=30):
    """Get an item, but not from workers that are dead."""
    for _ in range(seconds * 10):
        try:
            return source.get(timeout=0.1)
        except queue.Empty:
            if any(w.exitcode is not None for w in workers):
                raise RuntimeError("a worker has died") from None
    raise TimeoutError("the workers are too slow")


def run(frames, count=2):
    """Yield the number and the answer of each frame, as they are ready."""
    with ExitStack() as cleanup:
        memory = SharedMemory(create=True, size=SLOTS * SIZE)
        cleanup.callback(memory.unlink)
        cleanup.callback(memory.close)
        free, filled, results = (multiprocessing.Queue() for _ in range(3))
        for slot in range(SLOTS):
            free.put(slot)
        workers = [
            multiprocessing.Process(
                target=work,
                args=(memory.name, free, filled, results),
                name=f"worker {number}",
            )
            for number in range(count)
        ]
        for worker in workers:
            worker.start()
            cleanup.callback(worker.join)
            cleanup.callback(worker.terminate)  # if it has not ended
        waiting = 0
        for number, frame in enumerate(frames):
            slot = get(free, workers)  # waits if all slots are in use
            memory.buf[slot * SIZE : (slot + 1) * SIZE] = frame
            filled.put((number, slot))
            waiting += 1
            while waiting > SLOTS:
                yield get(results, workers)
                waiting -= 1
        for _ in range(waiting):
            yield get(results, workers)
        for _ in workers:
            filled.put(None)
        for worker in workers:
            worker.join(timeout=30)


if __name__ == "__main__":
    camera = (bytes([light]) * SIZE for light in (10, 20, 0, 30, 40, 50))
    for number, answer in sorted(run(camera)):
        print(number, answer)
#> 0 10
#> 1 20
#> 2 ValueError: the frame is black
#> 3 30
#> 4 40
#> 5 50
