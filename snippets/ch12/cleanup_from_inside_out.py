"""After a failure, everything is cleaned up from the inside out."""

import asyncio
import contextlib


@contextlib.asynccontextmanager
async def pool():
    print("pool: filled")
    try:
        yield
    finally:
        print("pool: drained")


async def pump(name):
    try:
        await asyncio.Event().wait()
    finally:
        await asyncio.sleep(0.1)
        print(f"{name}: off")


async def watch():
    await asyncio.sleep(0.1)
    print("watch: a leak")
    raise RuntimeError("a leak")


async def main():
    try:
        async with pool(), asyncio.TaskGroup() as group:
            group.create_task(pump("pump"), name="pump")
            group.create_task(watch(), name="watch")
    except* RuntimeError:
        print("main: call the plumber")


asyncio.run(main())
#> pool: filled
#> watch: a leak
#> pump: off
#> pool: drained
#> main: call the plumber
