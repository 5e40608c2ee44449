"""Ask the services to stop, wait a little, cancel those that still run."""

import asyncio


async def run_until(stop, services, grace):
    async with asyncio.TaskGroup() as group:
        tasks = [
            group.create_task(service(stop), name=service.__name__)
            for service in services
        ]
        await stop.wait()
        _, late = await asyncio.wait(tasks, timeout=grace)
        for task in late:
            task.cancel()
    return sorted(task.get_name() for task in late)


async def mail(stop):
    while not stop.is_set():
        await asyncio.sleep(0.05)  # stands for a letter
    print("mail: the last letter is out")


async def backup(stop):
    try:
        await asyncio.sleep(3600)
    finally:
        print("backup: half a copy removed")


async def main():
    stop = asyncio.Event()
    asyncio.get_running_loop().call_later(0.2, stop.set)
    late = await run_until(stop, [mail, backup], grace=0.5)
    print("main: had to cancel", late)


asyncio.run(main())
#> mail: the last letter is out
#> backup: half a copy removed
#> main: had to cancel ['backup']
