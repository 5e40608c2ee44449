"""SystemExit leaves a TaskGroup unwrapped, and ends the program too."""

# /// script
# [tool.motion]
# exit = 3  # sys.exit(3) in a task
# ///

import asyncio
import sys


async def serve():
    try:
        await asyncio.Event().wait()
    finally:
        print("serve: cleaned up")


async def read_config():
    print("config: cannot be read")
    sys.exit(3)


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(serve(), name="serve")
            group.create_task(read_config(), name="config")
    except SystemExit as error:
        print("main: caught", repr(error))


asyncio.run(main())
print("never printed")
#> config: cannot be read
#> serve: cleaned up
#> main: caught SystemExit(3)
