"""An event tells the background task when to stop."""

import asyncio


async def serve(request):
    await asyncio.sleep(0.1)
    print("served", request)


async def save_now_and_then(stop):
    while not stop.is_set():
        await asyncio.sleep(0.05)  # stands for saving
    print("all is saved")


async def main():
    stop = asyncio.Event()
    try:
        async with asyncio.timeout(1), asyncio.TaskGroup() as group:
            group.create_task(save_now_and_then(stop), name="saver")
            await serve("request 1")
            await serve("request 2")
            print("main: nothing left to serve")
            stop.set()
    except TimeoutError:
        print("main: the group still waits for the saver")


asyncio.run(main())
#> served request 1
#> served request 2
#> main: nothing left to serve
#> all is saved
