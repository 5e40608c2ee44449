"""A worker of a Pool cannot start a Pool of its own."""

import multiprocessing

BOOKS = {
    "Garden": ["seeds and soil", "rain"],
    "Kitchen": ["bread", "soup of the day", "tea"],
}


def words(chapter):
    return len(chapter.split())


def words_of_book(book):
    with multiprocessing.Pool(2) as pool:
        return sum(pool.map(words, BOOKS[book]))


if __name__ == "__main__":
    with multiprocessing.Pool(2) as pool:
        totals = pool.map_async(words_of_book, BOOKS)
        pool.close()
        pool.join()
    try:
        print(totals.get())
    except AssertionError as error:
        print(error)
#> daemonic processes are not allowed to have children
