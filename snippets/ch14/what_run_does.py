"""What asyncio.run does: one loop from its first task to its end."""

import asyncio


async def cook():
    print("running:", asyncio.get_running_loop().is_running())
    return "soup"


loop = asyncio.new_event_loop()
try:
    task = loop.create_task(cook(), name="cook")
    print("created:", task.done())
    print("result:", loop.run_until_complete(task))
finally:
    loop.run_until_complete(loop.shutdown_asyncgens())
    loop.run_until_complete(loop.shutdown_default_executor())
    loop.close()
print("closed:", loop.is_closed())
#> created: False
#> running: True
#> result: soup
#> closed: True
