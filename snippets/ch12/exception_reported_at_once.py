"""A done callback looks at the task's exception as soon as there is one."""

import asyncio


async def back_up(disk):
    raise OSError(f"{disk} is full")


def report(task):
    if not task.cancelled() and (error := task.exception()):
        print(f"{task.get_name()} failed: {error}")


async def main():
    task = asyncio.create_task(back_up("disk 2"), name="backup")
    task.add_done_callback(report)
    await asyncio.sleep(0.1)
    print("main: backup is done:", task.done())
    print("main: works on, for hours")
    del task
    print("main: ends")


asyncio.run(main())
#> backup failed: disk 2 is full
#> main: backup is done: True
#> main: works on, for hours
#> main: ends
