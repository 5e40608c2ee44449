"""get_event_loop makes no loop any more: it finds one, or it raises."""

import asyncio


async def main():
    print("main: runs")


try:
    loop = asyncio.get_event_loop()
    loop.run_until_complete(main())
    loop.close()
except RuntimeError as error:
    print("RuntimeError:", error)
# On Python <3.14:
#> ...: DeprecationWarning: There is no current event loop
#>   loop = asyncio.get_event_loop()
#> main: runs
# On Python >=3.14:
#> RuntimeError: There is no current event loop in thread 'MainThread'.
