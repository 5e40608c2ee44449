"""An exception nobody asks for is reported when the task is deleted."""

# /// script
# [tool.motion]
# terminal = "printed lines wait in a buffer, and messages on stderr do not"
# ///

import asyncio


async def back_up(disk):
    raise OSError(f"{disk} is full")


async def main():
    task = asyncio.create_task(back_up("disk 2"), name="backup")
    await asyncio.sleep(0.1)
    print("main: backup is done:", task.done())
    print("main: works on, for hours")
    del task
    print("main: ends")


asyncio.run(main())
#> main: backup is done: True
#> main: works on, for hours
#> Task exception was never retrieved
#> future: <Task finished name='backup' coro=<back_up() ...> exception=...>
#> Traceback (most recent call last):
#> ...
#> OSError: disk 2 is full
#> main: ends
