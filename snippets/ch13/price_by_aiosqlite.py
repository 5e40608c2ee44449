"""The price of tea in a database, written and read with aiosqlite."""

# /// script
# dependencies = ["aiosqlite"]
# ///

import asyncio
from pathlib import Path
from tempfile import TemporaryDirectory

import aiosqlite

PRICES = {"tea": 4, "soup": 7}


async def store(file):
    async with aiosqlite.connect(file) as db:
        await db.execute("CREATE TABLE prices (dish TEXT, price INTEGER)")
        await db.executemany(
            "INSERT INTO prices VALUES (?, ?)", PRICES.items()
        )
        await db.commit()


async def price(file, dish):
    query = "SELECT price FROM prices WHERE dish = ?"
    async with (
        aiosqlite.connect(file) as db,
        db.execute(query, (dish,)) as rows,
    ):
        row = await rows.fetchone()
        return row and row[0]


async def main():
    with TemporaryDirectory() as folder:
        file = Path(folder) / "prices.db"
        await store(file)
        print("tea:", await price(file, "tea"))
        print("cake:", await price(file, "cake"))


asyncio.run(main())
#> tea: 4
#> cake: None
