"""The lines of a program, which is killed when it is silent too long."""

# /// script
# [tool.motion]
# needs = ["posix"]  # Windows has no signals: the code is 1
# ///

import asyncio
import sys

CHECK = """
import time
print("file 1 is good", flush=True)
print("file 2 is good", flush=True)
time.sleep(60)
"""


# region follow
async def follow(*command, silence):
    program = await asyncio.create_subprocess_exec(
        *command, stdout=asyncio.subprocess.PIPE
    )
    try:
        while True:
            async with asyncio.timeout(silence):
                line = await program.stdout.readline()
            if not line:
                break
            print(line.decode().rstrip())
    except TimeoutError:
        print("too long silent")
    finally:
        if program.returncode is None:
            program.kill()
        await program.wait()
    return program.returncode


# endregion


async def main():
    code = await follow(sys.executable, "-c", CHECK, silence=3)
    print("returncode:", code)


asyncio.run(main())
#> file 1 is good
#> file 2 is good
#> too long silent
#> returncode: -9
