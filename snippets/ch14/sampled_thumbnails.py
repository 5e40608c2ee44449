"""The sampling profiler of 3.15 sees which task keeps the CPU busy."""

# /// script
# requires-python = ">=3.15"
# [tool.motion]
# timeout = 40  # two runs under a profiler
# ///

import asyncio
import subprocess
import sys


def thumbnail():
    return sum(range(150_000))


async def resize():
    for _ in range(100):
        thumbnail()
        await asyncio.sleep(0.005)


async def upload():
    await asyncio.sleep(1)


async def serve():
    async with asyncio.TaskGroup() as group:
        group.create_task(resize(), name="resize")
        group.create_task(upload(), name="upload")


def profile(*options):
    sampling = [sys.executable, "-m", "profiling.sampling", "run"]
    command = [*sampling, *options, __file__, "serve"]
    answer = subprocess.run(
        command, check=False, capture_output=True, text=True
    )
    print(*options, "exit status:", answer.returncode)
    table = answer.stdout.partition("Legend")[0]
    for line in table.splitlines():
        if line.endswith(("select)", "(thumbnail)")):
            _, percent, *_, function = line.split()
            print(f"  {percent} % {function}")


if __name__ == "__main__":
    if sys.argv[1:] == ["serve"]:
        asyncio.run(serve())
    else:
        profile("--mode=wall")
        profile("--async-aware")
#> --mode=wall exit status: ...
#> ...
#> --async-aware exit status: ...
#> ...
