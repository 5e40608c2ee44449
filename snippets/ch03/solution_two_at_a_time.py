"""A new process starts as soon as one of the two that run has ended."""

import multiprocessing
from multiprocessing.connection import wait


def run_all(processes, limit):
    waiting = list(processes)
    running = {}
    while waiting or running:
        while waiting and len(running) < limit:
            process = waiting.pop(0)
            process.start()
            running[process.sentinel] = process
            print(process.name, "starts; running:", len(running))
        for sentinel in wait(list(running)):
            process = running.pop(sentinel)
            process.join()
            yield process


def convert(name, songs_are_done):
    if name == "film" and not songs_are_done.wait(timeout=6):
        print("film: nobody told me that the songs are done")


if __name__ == "__main__":
    songs_are_done = multiprocessing.Event()
    processes = [
        multiprocessing.Process(
            target=convert, args=(name, songs_are_done), name=name
        )
        for name in ("film", "song 1", "song 2", "song 3")
    ]
    for process in run_all(processes, limit=2):
        print(process.name, "ends with", process.exitcode)
        if process.name == "song 3":
            songs_are_done.set()
#> film starts; running: 1
#> song 1 starts; running: 2
#> song 1 ends with 0
#> song 2 starts; running: 2
#> song 2 ends with 0
#> song 3 starts; running: 2
#> song 3 ends with 0
#> film ends with 0
