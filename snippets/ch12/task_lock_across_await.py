"""An asyncio.Lock suspends the task that waits for it, not the loop."""

import asyncio

printer = asyncio.Lock()


async def print_report(name):
    print(f"{name} wants the printer")
    async with printer:
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
#> Ada is done
#> Ben prints
#> Ben is done
