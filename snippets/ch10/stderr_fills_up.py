"""You read the output line by line; the errors fill their own pipe."""

import subprocess
import sys
import threading

REPORT = """
import sys
print("page 1", flush=True)
sys.stderr.write("font is missing\\n" * 20_000)
print("page 2")
"""

with subprocess.Popen(
    [sys.executable, "-c", REPORT],
    stdout=subprocess.PIPE,
    stderr=subprocess.PIPE,
    text=True,
) as child:
    print(child.stdout.readline().strip())
    give_up = threading.Timer(1, child.kill)
    give_up.start()
    for line in child.stdout:
        print(line.strip())
    give_up.cancel()
print("succeeded:", child.returncode == 0)
#> page 1
#> succeeded: False
