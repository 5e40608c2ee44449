"""MapReduce: the longest word for each first letter."""

import multiprocessing
from functools import reduce

TEXTS = [
    "a pool keeps a fixed number of processes",
    "threads share memory and tasks take turns",
    "a manager shares objects among processes",
]


# region solution
def better(old, new):
    return max(old, new, key=lambda word: (len(word), word))


def longest(text):
    found = {}
    for word in text.split():
        found[word[0]] = better(found.get(word[0], ""), word)
    return found


def merge(left, right):
    letters = left.keys() | right.keys()
    return {k: better(left.get(k, ""), right.get(k, "")) for k in letters}


# endregion

if __name__ == "__main__":
    with multiprocessing.Pool(2) as pool:
        words = reduce(merge, pool.imap_unordered(longest, TEXTS))
    print(*(words[letter] for letter in "mopst"))
#> manager objects processes shares threads
