"""Debug mode names the task that kept the event loop for too long."""

import asyncio
import time


def boil_water():
    time.sleep(1)


async def brew():
    boil_water()


async def main():
    asyncio.get_running_loop().slow_callback_duration = 0.5
    await asyncio.create_task(brew(), name="tea")


asyncio.run(main(), debug=True)
#> Executing <Task finished name='tea' coro=<brew() done, ...> took ... seconds
