"""Two programs search; the first one with a result ends both."""

import asyncio
import sys

SEARCH = """
import sys, time
if sys.argv[1] == "archive":
    time.sleep(60)
print("found in", sys.argv[1])
"""


# region first
async def search(command):
    process = await asyncio.create_subprocess_exec(
        *command, stdout=asyncio.subprocess.PIPE
    )
    try:
        output, _ = await process.communicate()
        return output.decode().strip()
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


async def first(commands):
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(search(c)) for c in commands]
        done, pending = await asyncio.wait(
            tasks, return_when=asyncio.FIRST_COMPLETED
        )
        for task in pending:
            task.cancel()
    return done.pop().result()


# endregion

commands = [
    [sys.executable, "-c", SEARCH, place] for place in ["archive", "desk"]
]
print(asyncio.run(first(commands)))
#> found in desk
