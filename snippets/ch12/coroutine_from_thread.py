"""A thread hands the loop a coroutine and waits for its result."""

import asyncio
import threading


async def look_up(dish):
    print(f"{dish}: looked up in {threading.current_thread().name}")
    await asyncio.sleep(0.1)
    return {"soup": 4, "pie": 6}[dish]


def wait_tables(loop):
    for dish in ("soup", "cake"):
        future = asyncio.run_coroutine_threadsafe(look_up(dish), loop)
        try:
            print(f"{dish}: costs {future.result(timeout=5)}")
        except KeyError:
            print(f"{dish}: not on the menu")


async def main():
    loop = asyncio.get_running_loop()
    await asyncio.to_thread(wait_tables, loop)


asyncio.run(main())
#> soup: looked up in MainThread
#> soup: costs 4
#> cake: looked up in MainThread
#> cake: not on the menu
