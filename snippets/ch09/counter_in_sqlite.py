"""Two processes count visitors in a database."""

import sqlite3
import tempfile
from contextlib import closing
from multiprocessing import Process
from pathlib import Path


def connect(file):
    return closing(sqlite3.connect(file, timeout=30))


def welcome(file):
    with connect(file) as database:
        for _ in range(5):
            with database:  # one transaction
                database.execute("UPDATE visitors SET count = count + 1")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "site.db")
        with connect(file) as database, database:
            database.execute("CREATE TABLE visitors (count)")
            database.execute("INSERT INTO visitors VALUES (0)")
        doors = [Process(target=welcome, args=(file,)) for _ in "ab"]
        for door in doors:
            door.start()
        for door in doors:
            door.join()
        with connect(file) as database:
            rows = database.execute("SELECT count FROM visitors")
            print("visitors:", rows.fetchone()[0])
#> visitors: 10
