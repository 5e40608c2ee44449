"""Each thread opens one database connection; the end closes them all."""

import sqlite3
import tempfile
import threading
from concurrent.futures import ThreadPoolExecutor

three_busy = threading.Barrier(3)


class Connections:
    def __init__(self, path):
        self.path, self.opened = path, []
        self.mine = threading.local()

    def get(self):
        if not hasattr(self.mine, "connection"):
            self.mine.connection = sqlite3.connect(
                self.path, check_same_thread=False
            )
            self.opened.append(self.mine.connection)
        return self.mine.connection

    def close(self):
        for connection in self.opened:
            connection.close()


def pages(book):
    three_busy.wait(timeout=5)
    query = "select pages from books where title = ?"
    (number,) = connections.get().execute(query, [book]).fetchone()
    return number


with tempfile.TemporaryDirectory() as folder:
    connections = Connections(f"{folder}/library.db")
    shelf = [("Emma", 474), ("Dune", 688), ("Ulysses", 730)]
    with connections.get() as first:
        first.execute("create table books (title, pages)")
        first.executemany("insert into books values (?, ?)", shelf)
    with ThreadPoolExecutor(3) as pool:
        titles = [title for title, _ in shelf]
        print("pages:", list(pool.map(pages, titles * 2)))
    print("connections:", len(connections.opened))
    connections.close()
    try:
        connections.get().execute("select 1")
    except sqlite3.ProgrammingError as error:
        print(error)
#> pages: [474, 688, 730, 474, 688, 730]
#> connections: 4
#> Cannot operate on a closed database.
