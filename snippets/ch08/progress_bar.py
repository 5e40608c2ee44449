"""imap_unordered moves a progress bar each time a chapter is counted."""

import multiprocessing
from collections import Counter

CHAPTERS = [
    "threads share memory and threads take turns",
    "processes share no memory",
    "tasks share memory and tasks take turns at an await",
    "a pool keeps a fixed number of processes",
]


def count(text):
    return Counter(text.split())


def show(done, total, width=20):
    filled = width * done // total
    bar = "#" * filled + "." * (width - filled)
    print(f"\r[{bar}] {done} of {total}", end="", flush=True)


if __name__ == "__main__":
    words = Counter()
    show(0, len(CHAPTERS))
    with multiprocessing.Pool(2) as pool:
        counts = pool.imap_unordered(count, CHAPTERS)
        for done, counted in enumerate(counts, start=1):
            words += counted
            show(done, len(CHAPTERS))
    print()
    print("words:", words.total(), "- different:", len(words))
#> [####################] 4 of 4
#> words: 29 - different: 18
