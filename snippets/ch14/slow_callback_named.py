"""Debug mode reports each step longer than slow_callback_duration."""

import asyncio
import logging
import time


async def resize():
    await asyncio.sleep(0)
    time.sleep(0.4)  # the slow step
    await asyncio.sleep(0)


def only_resize(record):
    return "resize" in record.getMessage()


async def main():
    asyncio.get_running_loop().slow_callback_duration = 0.3
    await asyncio.create_task(resize(), name="thumbnails")


logging.basicConfig(format="%(levelname)s: %(message)s")
logging.getLogger("asyncio").addFilter(only_resize)
asyncio.run(main(), debug=True)
#> WARNING: Executing <Task pending name='thumbnails' ... running at slow_callback_named.py:11> ... took ... seconds
