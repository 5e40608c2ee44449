"""asyncio.to_thread keeps the loop free while a plain function blocks."""

# /// script
# [tool.motion]
# order = [  # the fetch is done before the menu, but only by the clock
#     ["main: draws the menu", "fetch: starts"],
#     ["fetch: starts", "fetch: ends"],
#     ["fetch: starts", "main: menu is drawn"],
# ]
# ///

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
