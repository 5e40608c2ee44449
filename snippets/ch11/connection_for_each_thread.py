"""Each thread opens one database connection, and keeps it for all calls."""

import sqlite3
import threading
from concurrent.futures import ThreadPoolExecutor


def connect(database):
    own.connection = sqlite3.connect(database)
    opened.append(threading.current_thread().name)


def length(word):
    answer = own.connection.execute("SELECT length(?)", [word])
    return answer.fetchone()[0]


own = threading.local()
opened = []
with ThreadPoolExecutor(
    max_workers=2, initializer=connect, initargs=(":memory:",)
) as pool:
    words = ["lock", "future", "pool", "thread"] * 5
    print("letters:", sum(pool.map(length, words)))
print("at most two connections:", len(opened) <= 2)
#> letters: 100
#> at most two connections: True
