"""You kill the child, but its own child keeps the pipe open."""

import subprocess
import sys
from pathlib import Path

GRANDCHILD = """
import pathlib, time
print("page 1", flush=True)
time.sleep(0.5)
pathlib.Path("grandchild has ended").touch()
"""
CHILD = """
import subprocess, sys
subprocess.run([sys.executable, "-c", sys.argv[1]])
"""
sign = Path("grandchild has ended")
sign.unlink(missing_ok=True)

with subprocess.Popen(
    [sys.executable, "-c", CHILD, GRANDCHILD],
    stdout=subprocess.PIPE,
    text=True,
) as child:
    print(child.stdout.readline().strip())
    child.kill()
    child.communicate()
    print("the grandchild has ended:", sign.exists())
#> page 1
#> the grandchild has ended: True
