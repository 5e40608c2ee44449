"""MapReduce: count words in parallel, then add the counts."""

import multiprocessing
from collections import Counter
from functools import reduce
from operator import add

CHAPTERS = {
    "Threads": "threads share memory and threads take turns",
    "Processes": "processes share no memory",
    "Tasks": "tasks share memory and tasks take turns at an await",
}


def count(chapter):  # map: one chapter in, its counts out
    return Counter(CHAPTERS[chapter].split())


if __name__ == "__main__":
    with multiprocessing.Pool(2) as pool:
        counts = pool.map(count, CHAPTERS)
    total = reduce(add, counts)  # reduce: two counts in, one out
    for word in ("share", "memory", "threads", "processes"):
        print(word, total[word])
#> share 3
#> memory 3
#> threads 2
#> processes 1
