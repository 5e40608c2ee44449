"""Parts that end at a space cut no word in two."""

import multiprocessing
from collections import Counter

TEXT = """\
threads share memory and threads take turns
processes share no memory
tasks share memory and tasks take turns at an await
"""


def parts(text, size):
    """Yield the text in parts of about this many characters."""
    start = 0
    while start < len(text):
        end = start + size
        while end < len(text) and not text[end].isspace():
            end += 1
        yield text[start:end]
        start = end


def count(part):
    return Counter(part.split())


if __name__ == "__main__":
    with multiprocessing.Pool(2) as pool:
        total = sum(pool.imap(count, parts(TEXT, 40)), Counter())
    print("correct:", total == Counter(TEXT.split()))
    print("not in the text:", *sorted(total - Counter(TEXT.split())))
#> correct: True
#> not in the text:
