"""A number that a program prints, and a comparison."""

import subprocess
import sys

command = [sys.executable, "-c", "print(3)"]
result = subprocess.run(command, check=True, capture_output=True)

print(result.stdout.strip() == "3", int(result.stdout) == 3)
#> False True
