"""The second program has enough; the first one gets Broken pipe."""

# /// script
# [tool.motion]
# needs = ["posix"]  # Windows reports another error
# ///

import subprocess
import sys

COUNT = """
n = 0
while True:
    n += 1
    print("order", n)
"""
FIRST_TWO = "import sys; print(*[sys.stdin.readline() for _ in '12'])"

with (
    subprocess.Popen(
        [sys.executable, "-c", COUNT],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as first,
    subprocess.Popen(
        [sys.executable, "-c", FIRST_TWO],
        stdin=first.stdout,
        stdout=subprocess.PIPE,
        text=True,
    ) as second,
):
    first.stdout.close()
    print(second.stdout.read().split())
    print(first.stderr.read().splitlines()[-1])
print("failed:", first.returncode != 0, second.returncode != 0)
#> ['order', '1', 'order', '2']
#> BrokenPipeError: [Errno 32] Broken pipe
#> failed: True False
