"""What asyncio.run does: one loop from its first task to its end."""

import asyncio


async def cook():
    loop = asyncio.get_running_loop()
    print("running:", loop.is_running())
    try:
        loop.close()
    except RuntimeError as error:
        print("close:", error)
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
try:
    loop.call_soon(print, "too late")
except RuntimeError as error:
    print("call_soon:", error)
#> created: False
#> running: True
#> close: Cannot close a running event loop
#> result: soup
#> call_soon: Event loop is closed
