"""After the time is up: kill, then communicate again for the rest."""

import subprocess
import sys

CONVERT = """
import sys, time
print("page 1", flush=True)
print("started", file=sys.stderr, flush=True)
time.sleep(60)
"""

with subprocess.Popen(
    [sys.executable, "-c", CONVERT],
    stdout=subprocess.PIPE,
    stderr=subprocess.PIPE,
    text=True,
) as child:
    child.stderr.readline()  # for the lesson: page 1 is there
    try:
        output, _ = child.communicate(timeout=0.2)
    except subprocess.TimeoutExpired:
        child.kill()
        output, _ = child.communicate()
print("so far:", output.strip())
print("killed:", child.returncode != 0)
#> so far: page 1
#> killed: True
