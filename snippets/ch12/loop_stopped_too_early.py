"""loop.stop() ends asyncio.run before main has ended: an error."""

import asyncio


async def main():
    asyncio.get_running_loop().stop()
    await asyncio.sleep(3600)


try:
    asyncio.run(main())
except RuntimeError as error:
    print("RuntimeError:", error)
#> RuntimeError: Event loop stopped before Future completed.
