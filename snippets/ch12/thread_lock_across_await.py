"""A threading.Lock held across an await stops the whole event loop."""

# /// script
# [tool.motion]
# hangs = true  # on purpose: Ben blocks the thread that Ada needs
# timeout = 3
# terminal = "a process that is killed loses the lines that are still in its buffer"
# ///

import asyncio
import threading

printer = threading.Lock()


async def print_report(name):
    print(f"{name} wants the printer")
    with printer:
        print(f"{name} prints")
        await asyncio.sleep(0.1)
    print(f"{name} is done")


async def main():
    async with asyncio.TaskGroup() as office:
        office.create_task(print_report("Ada"), name="Ada")
        office.create_task(print_report("Ben"), name="Ben")


asyncio.run(main())
#> Ada wants the printer
#> Ada prints
#> Ben wants the printer
