"""split and subgroup sort a group of groups; leaves makes it flat."""

import asyncio


def leaves(error):
    if isinstance(error, BaseExceptionGroup):
        for part in error.exceptions:
            yield from leaves(part)
    else:
        yield error


async def fail(error):
    raise error


async def shelf():
    async with asyncio.TaskGroup() as group:
        group.create_task(fail(OSError("lamp is out")), name="lamp")
        group.create_task(fail(KeyError("book 9")), name="book")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(shelf(), name="shelf")
            await asyncio.Event().wait()
    except ExceptionGroup as group:
        print("as text: ", group)
        print("OSError: ", [*leaves(group.subgroup(OSError))])
        keys, rest = group.split(KeyError)
        print("KeyError:", [*leaves(keys)], "rest:", [*leaves(rest)])
        print("leaves:  ", [*leaves(group)])


asyncio.run(main())
#> as text:  unhandled errors in a TaskGroup (1 sub-exception)
#> OSError:  [OSError('lamp is out')]
#> KeyError: [KeyError('book 9')] rest: [OSError('lamp is out')]
#> leaves:   [OSError('lamp is out'), KeyError('book 9')]
