"""A loop factory tells asyncio.run which event loop to create."""

# /// script
# [tool.motion]
# needs = ["posix"]  # the loop of Windows has another name
# ///

import asyncio
import selectors


def loop_with_select():
    loop = asyncio.SelectorEventLoop(selectors.SelectSelector())
    loop.slow_callback_duration = 0.5
    loop.set_exception_handler(report)
    return loop


def report(loop, context):
    print("handler:", context["exception"])


async def main():
    loop = asyncio.get_running_loop()
    print(type(loop).__name__, loop.slow_callback_duration)
    loop.call_soon(int, "tea")
    await asyncio.sleep(0)


asyncio.run(main(), loop_factory=loop_with_select)
#> _UnixSelectorEventLoop 0.5
#> handler: invalid literal for int() with base 10: 'tea'
