"""A Runner creates one loop by its factory and keeps it for all calls."""

import asyncio

created = []


def factory():
    created.append(asyncio.new_event_loop())
    return created[-1]


async def running():
    return asyncio.get_running_loop() is created[-1]


with asyncio.Runner(loop_factory=factory) as runner:
    print(runner.run(running()), runner.run(running()))
    print("loops:", len(created))
for _ in range(2):
    asyncio.run(running(), loop_factory=factory)
print("loops:", len(created))
print("closed:", [loop.is_closed() for loop in created])
#> True True
#> loops: 1
#> loops: 3
#> closed: [True, True, True]
