"""Pi in two processes, with a line for each part that is done."""

import asyncio
from concurrent.futures import ProcessPoolExecutor

SCALE = 10**18
STEP = 25_000


def part(low):
    return sum(
        (SCALE if k % 2 == 0 else -SCALE) // (2 * k + 1)
        for k in range(low, low + STEP)
    )


async def main(pool):
    loop = asyncio.get_running_loop()
    calls = [
        loop.run_in_executor(pool, part, low)
        for low in range(0, 100_000, STEP)
    ]
    total = 0
    for done, call in enumerate(asyncio.as_completed(calls), start=1):
        total += await call
        print(f"{done} of {len(calls)} parts")
    print("pi:", 4 * total)


if __name__ == "__main__":
    with ProcessPoolExecutor(max_workers=2) as pool:
        asyncio.run(main(pool))
#> 1 of 4 parts
#> 2 of 4 parts
#> 3 of 4 parts
#> 4 of 4 parts
#> pi: 3141582653589593076
