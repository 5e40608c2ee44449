"""A sentinel that is ready stays ready."""

import multiprocessing
from multiprocessing.connection import wait


def walk(may_arrive):
    may_arrive.wait()


if __name__ == "__main__":
    may_arrive = multiprocessing.Event()
    walker = multiprocessing.Process(
        target=walk, args=(may_arrive,), name="walker"
    )
    walker.start()
    print(len(wait([walker.sentinel], timeout=0.1)))
    may_arrive.set()
    print(len(wait([walker.sentinel])))
    walker.join()
    print(len(wait([walker.sentinel])))
#> 0
#> 1
#> 1
