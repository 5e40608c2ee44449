"""A long computation without await leaves no turn to the other tasks."""

import asyncio

ONE = 10**18


def term(k):
    return (-ONE if k % 2 else ONE) // (2 * k + 1)


def part(start, stop):
    return sum(term(k) for k in range(start, stop))


async def beat(beats):
    while True:
        beats.append("beat")
        await asyncio.sleep(0)


async def main():
    beats = []
    heart = asyncio.create_task(beat(beats))
    total = part(0, 100_000)
    print("pi:", 4 * total)
    print("heartbeats meanwhile:", len(beats))
    heart.cancel()


asyncio.run(main())
#> pi: 3141582653589593076
#> heartbeats meanwhile: 0
