"""asyncio pstree names the tasks that wait for each other."""

# /// script
# requires-python = ">=3.14"
# ///

import asyncio
import runpy
import subprocess
import sys


async def wait_for(other):
    await other[0]


async def deadlock():
    first, second = [], []
    async with asyncio.TaskGroup() as group:
        second.append(group.create_task(wait_for(first), name="first"))
        first.append(group.create_task(wait_for(second), name="second"))
        asyncio.get_running_loop().call_soon(print, "READY")


def main():
    tasks = [sys.executable, "-u", __file__, "deadlock"]
    with subprocess.Popen(tasks, stdout=subprocess.PIPE) as other:
        other.stdout.readline()
        # python -m asyncio pstree PID, here: a parent may look
        sys.argv = ["asyncio", "pstree", str(other.pid)]
        try:
            runpy.run_module("asyncio", run_name="__main__")
        except SystemExit as end:
            print("exit status:", end.code)
        other.kill()


if __name__ == "__main__":
    if sys.argv[1:] == ["deadlock"]:
        asyncio.run(deadlock())
    else:
        main()
#> ...
#> exit status: ...
