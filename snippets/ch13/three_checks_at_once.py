"""Three programs check files at the same time, and report how they ended."""

import asyncio
import sys

CHECK = """
import sys
text = sys.stdin.read()
print(len(text.split()), "words")
sys.exit(0 if text.endswith(".") else 1)
"""


async def check(text):
    program = await asyncio.create_subprocess_exec(
        sys.executable,
        "-c",
        CHECK,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    output, _ = await program.communicate(text.encode())
    return program.returncode, output.decode().strip()


async def main():
    texts = {"a": "Tea is ready.", "b": "No full stop", "c": "Good."}
    async with asyncio.TaskGroup() as group:
        checks = [
            group.create_task(check(text), name=name)
            for name, text in texts.items()
        ]
    for task in checks:
        print(task.get_name(), *task.result())


asyncio.run(main())
#> a 0 3 words
#> b 1 3 words
#> c 0 1 words
