"""A for loop gets each line when the program has written it."""

import subprocess
import sys

EXPORT = """
import sys
for percent in (0, 50, 100):
    print(percent, flush=True)
    sys.stdin.readline()  # for the lesson: wait until the line was read
"""

with subprocess.Popen(
    [sys.executable, "-c", EXPORT],
    stdin=subprocess.PIPE,
    stdout=subprocess.PIPE,
    text=True,
) as child:
    for line in child.stdout:
        state = "running" if child.poll() is None else "ended"
        print(f"{line.strip()} percent, the export is {state}")
        child.stdin.write("read\n")
        child.stdin.flush()
print("return code:", child.returncode)
#> 0 percent, the export is running
#> 50 percent, the export is running
#> 100 percent, the export is running
#> return code: 0
