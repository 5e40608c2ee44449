"""A pool of one thread opens the database, uses it and closes it."""

import asyncio
import sqlite3
from concurrent.futures import ThreadPoolExecutor


def open_stock():
    stock = sqlite3.connect(":memory:")
    stock.execute("CREATE TABLE stock (item TEXT, amount INTEGER)")
    stock.execute("INSERT INTO stock VALUES ('tea', 12)")
    return stock


def amount(stock, item):
    query = "SELECT amount FROM stock WHERE item = ?"
    return stock.execute(query, (item,)).fetchone()[0]


async def main():
    run = asyncio.get_running_loop().run_in_executor
    with ThreadPoolExecutor(1, thread_name_prefix="stock") as pool:
        stock = await run(pool, open_stock)
        try:
            print("tea:", await run(pool, amount, stock, "tea"))
        finally:
            await run(pool, stock.close)


asyncio.run(main())
#> tea: 12
