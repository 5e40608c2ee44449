"""wait_for cancels and raises; asyncio.wait does neither."""

import asyncio


async def knit(thing):
    try:
        await asyncio.sleep(0.9)
        print(thing, "is ready")
    except asyncio.CancelledError:
        print(thing, "is unraveled")
        raise


async def main():
    sock = asyncio.create_task(knit("sock"), name="sock")
    try:
        await asyncio.wait_for(sock, timeout=0.1)
    except TimeoutError:
        print("wait_for: TimeoutError, canceled:", sock.cancelled())

    scarf = asyncio.create_task(knit("scarf"), name="scarf")
    done, pending = await asyncio.wait([scarf], timeout=0.1)
    print("wait:", len(done), "done,", len(pending), "pending")
    await scarf


asyncio.run(main())
#> sock is unraveled
#> wait_for: TimeoutError, canceled: True
#> wait: 0 done, 1 pending
#> scarf is ready
