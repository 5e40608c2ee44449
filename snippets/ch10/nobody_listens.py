"""Broken pipe: you write to a program that has ended."""

# /// script
# [tool.motion]
# needs = ["posix"]  # Windows says: Invalid argument
# ///

import contextlib
import subprocess
import sys

with subprocess.Popen(
    [sys.executable, "-c", "pass"],
    stdin=subprocess.PIPE,
    text=True,
) as child:
    child.wait()
    try:
        child.stdin.write("21\n")
        child.stdin.flush()
    except BrokenPipeError as error:
        print("BrokenPipeError:", error)
        with contextlib.suppress(BrokenPipeError):
            child.stdin.close()  # tries to write its buffer once more
print("return code:", child.returncode)

result = subprocess.run(
    [sys.executable, "-c", "pass"],
    input="21\n",
    text=True,
    check=True,
)
print("return code of run:", result.returncode)
#> BrokenPipeError: [Errno 32] Broken pipe
#> return code: 0
#> return code of run: 0
