"""A program that fails, and an if."""

import subprocess
import sys

command = [sys.executable, "-c", "raise SystemExit(1)"]

if subprocess.run(command, check=False):
    print("the check succeeded")
else:
    print("the check failed")
#> the check succeeded
