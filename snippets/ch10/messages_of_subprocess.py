"""Mistakes with arguments, and what await says about a program."""

import asyncio
import subprocess
import sys

command = [sys.executable, "-c", "pass"]


async def wrong_await():
    await subprocess.run(command, check=True)


def read_after_the_block():
    with subprocess.Popen(command, stdout=subprocess.PIPE) as child:
        pass
    child.stdout.read()


calls = {
    "two outputs": lambda: subprocess.run(
        command, check=True, capture_output=True, stdout=subprocess.PIPE
    ),
    "two inputs": lambda: subprocess.run(
        command, check=True, input="", stdin=subprocess.PIPE
    ),
    "str for bytes": lambda: subprocess.run(
        command, check=True, input="17"
    ),
    "closed": read_after_the_block,
    "await": lambda: asyncio.run(wrong_await()),
}
for title, call in calls.items():
    try:
        call()
    except (TypeError, ValueError) as error:
        print(f"{title}: {type(error).__name__}: {error}")
# On Python <3.14:
#> two outputs: ValueError: stdout and stderr arguments may not be used with capture_output.
#> two inputs: ValueError: stdin and input arguments may not both be used.
#> str for bytes: TypeError: a bytes-like object is required, not 'str'
#> closed: ValueError: read of closed file
#> await: TypeError: object CompletedProcess can't be used in 'await' expression
# On Python >=3.14:
#> two outputs: ValueError: stdout and stderr arguments may not be used with capture_output.
#> two inputs: ValueError: stdin and input arguments may not both be used.
#> str for bytes: TypeError: a bytes-like object is required, not 'str'
#> closed: ValueError: read of closed file
#> await: TypeError: 'CompletedProcess' object can't be awaited
