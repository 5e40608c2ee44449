"""A task cannot start while the task that created it never suspends."""

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
    draw_menu()
    print("main: menu is drawn")
    await task


asyncio.run(main())
#> main: draws the menu
#> main: menu is drawn
#> fetch: starts
#> fetch: ends
