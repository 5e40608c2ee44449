"""A database undoes what a dead worker has not committed."""

import os
import sqlite3
import tempfile
from contextlib import closing
from multiprocessing import Process
from pathlib import Path

ADD = "UPDATE visitors SET count = count + 1"


def connect(file):
    return closing(sqlite3.connect(file, timeout=30))


def welcome(file):
    with connect(file) as database, database:
        database.execute(ADD)
        os._exit(1)  # like a crash, before the commit


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "site.db")
        with connect(file) as database, database:
            database.execute("CREATE TABLE visitors (count)")
            database.execute("INSERT INTO visitors VALUES (10)")
        door = Process(target=welcome, args=(file,))
        door.start()
        door.join()
        with connect(file) as database:
            with database:  # nobody holds a lock
                database.execute(ADD)
            rows = database.execute("SELECT count FROM visitors")
            print("exit code:", door.exitcode)
            print("visitors:", rows.fetchone()[0])
#> exit code: 1
#> visitors: 11
