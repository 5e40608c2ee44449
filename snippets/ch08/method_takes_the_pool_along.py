"""A method cannot be sent if its object contains the pool."""

import multiprocessing


class Library:
    def __init__(self, books):
        self.books = books
        self.pool = multiprocessing.Pool(2)

    def words(self, book):
        return len(self.books[book].split())

    def count(self):
        with self.pool as pool:
            return pool.map(self.words, self.books)


if __name__ == "__main__":
    library = Library({"Garden": "seeds and soil", "Kitchen": "bread"})
    try:
        print(library.count())
    except NotImplementedError as error:
        print(error)
#> pool objects cannot be passed between processes or pickled
