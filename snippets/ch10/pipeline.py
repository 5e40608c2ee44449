"""Two programs side by side: the output of one is the other's input."""

import subprocess
import sys

READ_LOG = """
for order, cake in [(17, "plum"), (18, "apple"), (19, "plum")]:
    print(order, cake)
"""
ONLY_PLUM = """
import sys
for line in sys.stdin:
    if "plum" in line:
        print(line.strip())
"""

with (
    subprocess.Popen(
        [sys.executable, "-c", READ_LOG], stdout=subprocess.PIPE
    ) as first,
    subprocess.Popen(
        [sys.executable, "-c", ONLY_PLUM],
        stdin=first.stdout,
        stdout=subprocess.PIPE,
        text=True,
    ) as second,
):
    first.stdout.close()  # now only the second program has this end
    for line in second.stdout:
        print(line.strip())
print("return codes:", first.returncode, second.returncode)
#> 17 plum
#> 19 plum
#> return codes: 0 0
