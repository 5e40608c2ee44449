"""python -m asyncio pstree shows what another process is waiting for."""

# /// script
# requires-python = ">=3.14"
# ///

import asyncio
import runpy
import subprocess
import sys


async def brew(minutes):
    await asyncio.sleep(60 * minutes)


async def open_cafe():
    async with asyncio.TaskGroup() as table:
        table.create_task(brew(3), name="tea")
        table.create_task(brew(4), name="coffee")
        asyncio.get_running_loop().call_soon(print, "READY")


def main():
    cafe = [sys.executable, "-u", __file__, "open"]
    with subprocess.Popen(cafe, stdout=subprocess.PIPE, text=True) as other:
        print("cafe:", other.stdout.readline().strip())
        # python -m asyncio pstree PID, here: a parent may look at its child
        sys.argv = ["asyncio", "pstree", str(other.pid)]
        try:
            runpy.run_module("asyncio", run_name="__main__")
        except SystemExit as end:
            print("exit status:", end.code)
        other.kill()


if __name__ == "__main__":
    if sys.argv[1:] == ["open"]:
        asyncio.run(open_cafe())
    else:
        main()
#> cafe: READY
#> ...
#> exit status: ...
