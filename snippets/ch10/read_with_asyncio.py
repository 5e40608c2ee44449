"""asyncio reads the lines of two programs; timeout limits each wait."""

# /// script
# [tool.motion]
# order = "any"  # two programs run at the same time
# ///

import asyncio
import sys

BUILD = """
import sys
print("checking", sys.argv[1], flush=True)
sys.stdin.readline()  # for the lesson: silent until we say so
print("checked", sys.argv[1])
"""


async def follow(name):
    build = await asyncio.create_subprocess_exec(
        sys.executable,
        "-c",
        BUILD,
        name,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    print((await build.stdout.readline()).decode().strip())
    try:
        async with asyncio.timeout(0.2):
            await build.stdout.readline()
    except TimeoutError:
        print(f"nothing yet from {name}")
    build.stdin.close()
    async for line in build.stdout:
        print(line.decode().strip())
    return await build.wait()


async def main():
    async with asyncio.TaskGroup() as group:
        tasks = [
            group.create_task(follow(name), name=name)
            for name in ["docs", "code"]
        ]
    print([task.result() for task in tasks])


asyncio.run(main())
#> checking docs
#> checking code
#> nothing yet from docs
#> nothing yet from code
#> checked docs
#> checked code
#> [0, 0]
