"""Awaiting a coroutine does not switch tasks; awaiting a task does."""

import asyncio


async def answer_phone():
    print("phone: answered")


async def chop(vegetable):
    print("chopping", vegetable)


async def main():
    phone = asyncio.create_task(answer_phone())

    print("main: awaits a coroutine")
    await chop("onions")

    print("main: awaits a task")
    await asyncio.create_task(chop("carrots"))

    print("main: goes on")
    await phone


asyncio.run(main())
#> main: awaits a coroutine
#> chopping onions
#> main: awaits a task
#> phone: answered
#> chopping carrots
#> main: goes on
