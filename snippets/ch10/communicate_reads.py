"""communicate() reads until the child ends, so nothing is in the way."""

import subprocess
import sys

REPORT = "print('x' * 1_000_000)"

with subprocess.Popen(
    [sys.executable, "-c", REPORT], stdout=subprocess.PIPE, text=True
) as child:
    report, _ = child.communicate(timeout=30)
print("characters:", len(report))
print("return code:", child.returncode)
#> characters: 1000001
#> return code: 0
