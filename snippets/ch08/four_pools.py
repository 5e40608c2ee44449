"""The same calls in four pools."""

# /// script
# requires-python = ">=3.14"  # InterpreterPoolExecutor
# ///

import multiprocessing
from concurrent.futures import InterpreterPoolExecutor, ProcessPoolExecutor
from multiprocessing.pool import ThreadPool


def words(chapter):
    import os  # with a global, each interpreter would run this file

    return len(chapter.split()), os.getpid()


if __name__ == "__main__":
    parent = multiprocessing.current_process().pid
    chapters = ["seeds and soil", "rain", "soup of the day"]
    for kind in (
        multiprocessing.Pool,
        ProcessPoolExecutor,
        InterpreterPoolExecutor,
        ThreadPool,
    ):
        with kind(2) as pool:
            numbers, pids = zip(*pool.map(words, chapters), strict=True)
        where = "in the parent" if set(pids) == {parent} else "elsewhere"
        print(kind.__name__, *numbers, where)
#> Pool 3 1 4 elsewhere
#> ProcessPoolExecutor 3 1 4 elsewhere
#> InterpreterPoolExecutor 3 1 4 in the parent
#> ThreadPool 3 1 4 in the parent
