"""asyncio.to_thread keeps the loop free while a plain function blocks."""

import asyncio
import time


async def fetch(page):
    print("fetch: starts")
    await asyncio.sleep(0.1)
    print("fetch: ends")


def draw_menu():
    time.sleep(0.4)


async def main():
    task = asyncio.create_task(fetch("news"))
    print("main: draws the menu")
    await asyncio.to_thread(draw_menu)
    print("main: menu is drawn")
    await task


asyncio.run(main())
#> main: draws the menu
#> fetch: starts
#> fetch: ends
#> main: menu is drawn
