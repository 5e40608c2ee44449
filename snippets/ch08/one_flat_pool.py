"""One pool for the chapters of all books, and no pool in a worker."""

import multiprocessing
from collections import Counter

BOOKS = {
    "Garden": ["seeds and soil", "rain"],
    "Kitchen": ["bread", "soup of the day", "tea"],
}


def words(book, chapter):
    return book, len(chapter.split())


if __name__ == "__main__":
    chapters = [
        (book, chapter)
        for book, its_chapters in BOOKS.items()
        for chapter in its_chapters
    ]
    total = Counter()
    with multiprocessing.Pool(2) as pool:
        for book, number in pool.starmap(words, chapters):
            total[book] += number
    print(dict(total))
#> {'Garden': 4, 'Kitchen': 6}
