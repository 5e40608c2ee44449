"""A lock of threads, an open file and a generator cannot go to a new process."""

import multiprocessing
import threading
from pathlib import Path


def work(thing):
    print("got", thing)


if __name__ == "__main__":
    context = multiprocessing.get_context("spawn")
    with Path("notes.txt").open("w") as notes:
        for thing in (threading.Lock(), notes, (n for n in range(3))):
            process = context.Process(target=work, args=(thing,))
            try:
                process.start()
            except TypeError as error:
                print(error)
#> cannot pickle '_thread.lock' object
#> cannot pickle 'TextIOWrapper' instances
#> cannot pickle 'generator' object
