"""MapReduce in three steps: map, group by key, reduce each group."""

import multiprocessing
from collections import defaultdict

CHAPTERS = {
    "4 Threads": "threads share memory and threads take turns",
    "3 Processes": "processes share no memory",
    "12 Tasks": "tasks share memory and tasks take turns at an await",
}


def find(item):  # map: yields pairs of a key and a value
    chapter, text = item
    return [(word, chapter) for word in set(text.split())]


def entry(group):  # reduce: all values of one key
    word, chapters = group
    return word, sorted(chapters)


def map_reduce(pool, mapper, reducer, items):
    groups = defaultdict(list)
    for pairs in pool.imap_unordered(mapper, items):
        for key, value in pairs:
            groups[key].append(value)
    return dict(pool.imap_unordered(reducer, groups.items()))


if __name__ == "__main__":
    with multiprocessing.Pool(2) as pool:
        index = map_reduce(pool, find, entry, CHAPTERS.items())
    for word in ("memory", "no", "turns"):
        print(f"{word}:", ", ".join(index[word]))
#> memory: 12 Tasks, 3 Processes, 4 Threads
#> no: 3 Processes
#> turns: 12 Tasks, 4 Threads
