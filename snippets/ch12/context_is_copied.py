"""A task gets a copy of the context, made when the task is created."""

import asyncio
from contextvars import Context, ContextVar

language = ContextVar("language", default="none")


async def translate():
    print("starts with", language.get())
    language.set("Dutch")


async def main():
    language.set("English")
    task = asyncio.create_task(translate(), name="task")
    language.set("French")
    await task
    print("after the task:", language.get())
    await translate()
    print("after the coroutine:", language.get())
    await asyncio.create_task(translate(), context=Context())


asyncio.run(main())
#> starts with English
#> after the task: French
#> starts with French
#> after the coroutine: Dutch
#> starts with none
