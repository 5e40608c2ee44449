"""When the wait for a program ends early, the program ends too."""

# /// script
# [tool.motion]
# needs = ["posix"]  # Windows has no signals: the code is 1
# ///

import asyncio
import sys


async def check(program):
    try:
        return await program.communicate()
    finally:
        if program.returncode is None:
            program.kill()
            await program.wait()


async def main():
    program = await asyncio.create_subprocess_exec(
        sys.executable,
        "-c",
        "import time; time.sleep(60)",
        stdout=asyncio.subprocess.PIPE,
    )
    try:
        async with asyncio.timeout(0.2):
            await check(program)
    except TimeoutError:
        print("TimeoutError")
    print("returncode:", program.returncode)


asyncio.run(main())
#> TimeoutError
#> returncode: -9
