"""Six items, chunks of three, one task per worker: how many workers?"""

import multiprocessing
import os


def who(_):
    return os.getpid()


if __name__ == "__main__":
    with multiprocessing.Pool(1, maxtasksperchild=1) as pool:
        pids = pool.map(who, range(6), chunksize=3)
    print("workers:", len(set(pids)))
#> workers: 2
