"""run(timeout=...) kills the program, waits for it and then raises."""

import subprocess
import sys

command = [sys.executable, "-c", "import time; time.sleep(60)"]

try:
    subprocess.run(command, check=True, timeout=0.5)
except subprocess.TimeoutExpired as error:
    print(f"killed after {error.timeout:.1f} seconds")
#> killed after 0.5 seconds
