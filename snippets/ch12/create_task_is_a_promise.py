"""create_task returns at once; the task starts at the next suspension."""

import asyncio


async def fetch(page):
    print("fetch: starts")
    await asyncio.sleep(0.1)
    print("fetch: ends")
    return f"<h1>{page}</h1>"


async def main():
    task = asyncio.create_task(fetch("news"))
    print("main: task created")
    print("main: about to wait")
    html = await task
    print("main: got", html)


asyncio.run(main())
#> main: task created
#> main: about to wait
#> fetch: starts
#> fetch: ends
#> main: got <h1>news</h1>
