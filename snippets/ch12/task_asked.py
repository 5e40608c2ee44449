"""A task says what it runs, on which loop, and where it is suspended."""

import asyncio
import io


async def soup(ready):
    await ready.wait()
    return "soup"


def served(task):
    print("served:", task.get_name())


async def main():
    ready = asyncio.Event()
    task = asyncio.create_task(soup(ready))
    task.set_name("pot")
    task.add_done_callback(served)
    task.add_done_callback(print)
    print("callbacks removed:", task.remove_done_callback(print))
    await asyncio.sleep(0)
    print("runs:", task.get_coro().__name__)
    print("this loop:", task.get_loop() is asyncio.get_running_loop())
    print("has a context:", task.get_context() is not None)
    try:
        task.result()
    except asyncio.InvalidStateError as error:
        print("InvalidStateError:", error)
    stack = io.StringIO()
    task.print_stack(file=stack)
    print("suspended at:", stack.getvalue().splitlines()[-1].strip())
    ready.set()
    print("result:", await task)


asyncio.run(main())
#> callbacks removed: 1
#> runs: soup
#> this loop: True
#> has a context: True
#> InvalidStateError: Result is not set.
#> suspended at: await ready.wait()
#> served: pot
#> result: soup
