"""Each except* takes its part of the group, and the rest travels on."""

import asyncio


async def fetch(page, problem):
    raise problem(page)


async def fetch_all():
    try:
        async with asyncio.TaskGroup() as group:
            for page, problem in [
                ("news", ConnectionResetError),
                ("sport", ValueError),
                ("chess", ConnectionRefusedError),
                ("music", KeyError),
            ]:
                group.create_task(fetch(page, problem), name=page)
    except* ConnectionError as lost:
        print("try again:", lost.exceptions)
    except* ValueError as broken:
        print("tell us:  ", broken.exceptions)


async def main():
    try:
        await fetch_all()
    except ExceptionGroup as rest:
        print("the rest: ", rest.exceptions)


asyncio.run(main())
#> try again: (ConnectionResetError('news'), ConnectionRefusedError('chess'))
#> tell us:   (ValueError('sport'),)
#> the rest:  (KeyError('music'),)
