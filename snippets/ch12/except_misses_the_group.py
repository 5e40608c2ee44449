"""A plain except does not catch what is inside an exception group."""

# /// script
# [tool.motion]
# exit = 1  # nobody catches the group
# ///

import asyncio


async def fetch(page):
    raise ConnectionError(f"no route to {page}")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fetch("news"), name="news")
    except ConnectionError as error:
        print("offline:", error)


asyncio.run(main())
#>   + Exception Group Traceback (most recent call last):
#> ...
#>   | ExceptionGroup: unhandled errors in a TaskGroup (1 sub-exception)
#>   +-+---------------- 1 ----------------
#>     | Traceback (most recent call last):
#> ...
#>     | ConnectionError: no route to news
#>     +------------------------------------
