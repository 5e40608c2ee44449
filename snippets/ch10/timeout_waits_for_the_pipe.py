"""You kill the child, but its own child keeps the pipe open."""

import subprocess
import sys
from pathlib import Path

GRANDCHILD = """
import pathlib, time
time.sleep(1.5)
pathlib.Path("grandchild has ended").touch()
"""
CHILD = """
import subprocess, sys
subprocess.run([sys.executable, "-c", sys.argv[1]])
"""
sign = Path("grandchild has ended")
sign.unlink(missing_ok=True)

with subprocess.Popen(
    [sys.executable, "-c", CHILD, GRANDCHILD], stdout=subprocess.PIPE
) as child:
    try:
        child.communicate(timeout=0.8)
    except subprocess.TimeoutExpired:
        child.kill()
        child.communicate()
        print("child: killed")
        print("the grandchild has ended:", sign.exists())
#> child: killed
#> the grandchild has ended: True
