"""The first success wins; the others are canceled and waited for."""

import asyncio


async def first_success(coroutines):
    tasks = [asyncio.create_task(c, name=c.__name__) for c in coroutines]
    errors = []
    try:
        for next_done in asyncio.as_completed(tasks):
            try:
                return await next_done
            except OSError as error:
                errors.append(error)
        raise ExceptionGroup("nobody answers", errors)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def north():
    raise OSError("north is down")


async def east():
    await asyncio.sleep(0.1)
    return "the file, from the east"


async def west():
    try:
        await asyncio.sleep(3600)
    finally:
        await asyncio.sleep(0)
        print("west: connection closed")


async def main():
    print(await first_success([north(), east(), west()]))
    print("tasks left:", len(asyncio.all_tasks()) - 1)
    try:
        await first_success([north(), north()])
    except* OSError as group:
        print("errors:", len(group.exceptions))


asyncio.run(main())
#> west: connection closed
#> the file, from the east
#> tasks left: 0
#> errors: 2
