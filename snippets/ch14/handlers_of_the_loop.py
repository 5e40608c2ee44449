"""The loop's own handlers: of exceptions, of tasks, of debug mode."""

import asyncio
import logging
import sys

logging.basicConfig(format="log: %(message)s", stream=sys.stdout)


def alarm(loop, context):
    print("alarm:", context["message"])
    loop.default_exception_handler(context)


def counted(loop, coro, **options):
    print("new task:", coro.__name__)
    return asyncio.Task(coro, loop=loop, **options)


async def tea():
    return "tea"


async def main():
    loop = asyncio.get_running_loop()
    print("handler:", loop.get_exception_handler())
    loop.set_exception_handler(alarm)
    print("handler:", loop.get_exception_handler().__name__)
    loop.call_exception_handler({"message": "the kettle is empty"})

    loop.set_task_factory(counted)
    print(await asyncio.create_task(tea(), name="tea"))
    eager = asyncio.create_eager_task_factory(asyncio.Task)
    loop.set_task_factory(eager)
    task = asyncio.create_task(tea(), name="tea")
    print("done at once:", task.done())
    print("factory set:", loop.get_task_factory() is eager)

    loop.set_debug(True)
    print("debug:", loop.get_debug())


asyncio.run(main())
#> handler: None
#> handler: alarm
#> alarm: the kettle is empty
#> log: the kettle is empty
#> new task: tea
#> tea
#> done at once: True
#> factory set: True
#> debug: True
