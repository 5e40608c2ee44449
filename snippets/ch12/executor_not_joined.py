"""The loop's executor shuts down while a thread is still running."""

# /// script
# requires-python = ">=3.13"  # 3.12.1 waits for the thread, limit or not
# ///

import asyncio
import threading

may_end = threading.Event()


async def main():
    loop = asyncio.get_running_loop()
    loop.run_in_executor(None, may_end.wait)
    await loop.shutdown_default_executor(timeout=0.1)
    may_end.set()


asyncio.run(main())
#> executor_not_joined.py:16: RuntimeWarning: The executor did not finishing joining its threads within 0.1 seconds.
#>   await loop.shutdown_default_executor(timeout=0.1)
