"""Run many commands side by side: live lines, time limits, a report."""

# /// script
# [tool.motion]
# needs = ["posix"]  # process groups
# order = "any"  # the commands run at the same time
# ///

import asyncio
import contextlib
import os
import signal
import sys
from asyncio.subprocess import DEVNULL, PIPE, STDOUT

GRACE = 2  # seconds between SIGTERM and SIGKILL
WAIT = "import time; time.sleep(60)"  # for the demonstration


async def run_all(commands, endings, *, at_once, show):
    """Write into `endings` how each command ended."""
    places = asyncio.Semaphore(at_once)

    async def run_one(name, command, limit):
        async with places:
            endings[name] = "interrupted"  # until we know better
            endings[name] = await follow(name, command, limit, show)

    async with asyncio.TaskGroup() as group:
        for name, (command, limit) in commands.items():
            endings[name] = "not started"
            group.create_task(run_one(name, command, limit), name=name)


async def follow(name, command, limit, show):
    try:
        process = await asyncio.create_subprocess_exec(
            *command,
            stdin=DEVNULL,
            stdout=PIPE,
            stderr=STDOUT,
            start_new_session=True,
            limit=2**20,  # bytes in the longest line
        )
    except OSError as error:
        return f"not started: {error.strerror}"
    except ValueError as error:  # a null byte in an argument
        return f"not started: {error}"
    try:
        async with asyncio.timeout(limit):
            async for line in process.stdout:
                show(name, line.decode("utf-8", "replace").rstrip())
            code = await process.wait()
    except TimeoutError:
        return f"stopped after {limit} seconds"
    except ValueError:
        return "stopped: a line is too long"
    finally:
        await stop_family(process)
    if code < 0:
        return f"ended by signal {-code}"
    return "ok" if code == 0 else f"failed with {code}"


async def stop_family(process):
    signal_family(process, signal.SIGTERM)
    try:
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(GRACE):
                await process.wait()
    finally:  # a second Ctrl-C cancels the wait
        signal_family(process, signal.SIGKILL)
        await process.wait()


def signal_family(process, number):
    # macOS says PermissionError for a group that has ended.
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, number)


def main(commands, show):
    endings = {}
    try:
        asyncio.run(run_all(commands, endings, at_once=2, show=show))
    except KeyboardInterrupt:
        print("Ctrl-C")
    for name, ending in endings.items():
        print(f"{name:6} {ending}")


def show(name, line):
    print(f"{name}: {line}", flush=True)
    if line == "press Ctrl-C":  # for the demonstration
        os.kill(os.getpid(), signal.SIGINT)


def python(source):
    return [sys.executable, "-u", "-c", source]


if __name__ == "__main__":
    commands = {
        "lint": (python("print('2 files'); print('no errors')"), 60),
        "tests": (python("print('1 failed'); raise SystemExit(1)"), 60),
        "docs": (python("print('reading'); " + WAIT), 2),
        "upload": (["no-such-uploader"], 60),
    }
    main(commands, show)
    main({"stop": (python("print('press Ctrl-C'); " + WAIT), 60)}, show)
#> lint: 2 files
#> lint: no errors
#> tests: 1 failed
#> docs: reading
#> lint   ok
#> tests  failed with 1
#> docs   stopped after 2 seconds
#> upload not started: No such file or directory
#> stop: press Ctrl-C
#> Ctrl-C
#> stop   interrupted
