"""Parts of equal length cut words in two."""

import multiprocessing
from collections import Counter

TEXT = """\
threads share memory and threads take turns
processes share no memory
tasks share memory and tasks take turns at an await
"""


def parts(text, size):
    """Yield the text in parts of about this many characters."""
    for start in range(0, len(text), size):
        yield text[start : start + size]


def count(part):
    return Counter(part.split())


if __name__ == "__main__":
    with multiprocessing.Pool(2) as pool:
        total = sum(pool.imap(count, parts(TEXT, 40)), Counter())
    print("correct:", total == Counter(TEXT.split()))
    print("not in the text:", *sorted(total - Counter(TEXT.split())))
#> correct: False
#> not in the text: awai e rns shar t tu
