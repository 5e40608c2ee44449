"""A task keeps its exception until somebody asks the task for it."""

import asyncio


async def temperature(city):
    raise LookupError(f"no station in {city}")


async def main():
    task = asyncio.create_task(temperature("Atlantis"), name="Atlantis")
    await asyncio.wait([task])
    print("main goes on, done:", task.done())
    print("exception() returns it:", repr(task.exception()))
    for attempt in 1, 2:
        try:
            await task
        except LookupError as error:
            same = error is task.exception()
            print(f"await {attempt} raises it:", error, same)


asyncio.run(main())
#> main goes on, done: True
#> exception() returns it: LookupError('no station in Atlantis')
#> await 1 raises it: no station in Atlantis True
#> await 2 raises it: no station in Atlantis True
