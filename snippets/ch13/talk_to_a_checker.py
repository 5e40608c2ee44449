"""A conversation with one program, a line at a time."""

import asyncio
import sys

CHECKER = """
for line in iter(input, "bye"):
    print(line, "is", "good" if line.islower() else "bad", flush=True)
print("checker: bye")
"""


async def main():
    checker = await asyncio.create_subprocess_exec(
        sys.executable,
        "-c",
        CHECKER,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    for word in ("tea", "SOUP", "bye"):
        checker.stdin.write(f"{word}\n".encode())
        await checker.stdin.drain()
        answer = await checker.stdout.readline()
        print(answer.decode().strip())
    checker.stdin.close()
    print("exit code:", await checker.wait())


asyncio.run(main())
#> tea is good
#> SOUP is bad
#> checker: bye
#> exit code: 0
