"""A line for the shell, its errors read apart, and a signal for it."""

# /// script
# [tool.motion]
# needs = ["posix"]  # a shell, signals
# ///

import asyncio
import signal


async def main():
    oven = await asyncio.create_subprocess_shell(
        "echo hot; echo smoke >&2; exec sleep 1000",
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    print("output:", (await oven.stdout.readline()).decode().strip())
    print("errors:", (await oven.stderr.readline()).decode().strip())
    oven.send_signal(signal.SIGINT)
    print("returncode:", await oven.wait())


asyncio.run(main())
#> output: hot
#> errors: smoke
#> returncode: -2
