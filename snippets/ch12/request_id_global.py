"""One global request id: after an await the log names another request."""

import asyncio

current = {"request": "-"}


def log(text):
    print(f"[{current['request']}] {text}")


async def handle(number):
    current["request"] = f"request {number}"
    log(f"page {number} asked for")
    await asyncio.sleep(0)
    log(f"page {number} sent")


async def main():
    async with asyncio.TaskGroup() as server:
        server.create_task(handle(1), name="task 1")
        server.create_task(handle(2), name="task 2")


asyncio.run(main())
#> [request 1] page 1 asked for
#> [request 2] page 2 asked for
#> [request 2] page 1 sent
#> [request 2] page 2 sent
