"""A timeout ends the wait for a program, and the program runs on."""

import asyncio
import sys


async def check(program):
    return await program.communicate()


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
    program.kill()  # only so that this demonstration ends
    await program.wait()


asyncio.run(main())
#> TimeoutError
#> returncode: None
