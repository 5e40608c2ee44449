"""A connection of sqlite3 refuses to work in another thread."""

import asyncio
import contextlib
import sqlite3


def open_stock():
    stock = sqlite3.connect(":memory:")
    stock.execute("CREATE TABLE stock (item TEXT, amount INTEGER)")
    stock.execute("INSERT INTO stock VALUES ('tea', 12)")
    return stock


def amount(stock, item):
    query = "SELECT amount FROM stock WHERE item = ?"
    return stock.execute(query, (item,)).fetchone()[0]


async def main():
    with contextlib.closing(open_stock()) as stock:
        try:
            print("tea:", await asyncio.to_thread(amount, stock, "tea"))
        except sqlite3.ProgrammingError as error:
            print(str(error).partition(". ")[0])


asyncio.run(main())
#> SQLite objects created in a thread can only be used in that same thread
