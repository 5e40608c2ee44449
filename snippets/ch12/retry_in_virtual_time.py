"""A test of retries with growing pauses takes no time at all."""

import asyncio

from _virtual_clock import VirtualLoop


async def with_retries(call, pauses):
    for pause in pauses:
        try:
            async with asyncio.timeout(30):
                return await call()
        except TimeoutError:
            await asyncio.sleep(pause)
    raise TimeoutError("gave up")


async def main():
    loop = asyncio.get_running_loop()
    calls = []

    async def shop():
        calls.append(loop.time())
        await asyncio.sleep(5 if len(calls) == 3 else 3600)
        return "open"

    assert await with_retries(shop, [1, 60, 600]) == "open"
    assert calls == [0, 31, 121], calls
    assert loop.time() == 126
    print("called at", calls, "done at", loop.time())


asyncio.run(main(), loop_factory=VirtualLoop)
#> called at [0.0, 31.0, 121.0] done at 126.0
