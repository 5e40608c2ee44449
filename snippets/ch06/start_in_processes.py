"""An Event and a Barrier of multiprocessing, given to two processes."""

import multiprocessing


def run(ready, start, finish):
    ready.wait()
    start.wait()
    if finish.wait() == 0:
        print("all have finished")


if __name__ == "__main__":
    ready = multiprocessing.Barrier(3)  # with the parent
    start = multiprocessing.Event()
    finish = multiprocessing.Barrier(2)
    runners = [
        multiprocessing.Process(
            target=run, args=(ready, start, finish), name=name
        )
        for name in ("hare", "tortoise")
    ]
    for runner in runners:
        runner.start()
    ready.wait()
    print("both are ready", flush=True)
    start.set()
    for runner in runners:
        runner.join()
#> both are ready
#> all have finished
