"""The end of the with block closes the pipes and waits."""

import subprocess
import sys

EXPORT = "import sys; sys.stdin.read()"

with subprocess.Popen(
    [sys.executable, "-c", EXPORT],
    stdin=subprocess.PIPE,
    stdout=subprocess.PIPE,
) as child:
    print("inside:", child.returncode)
print("after: ", child.returncode)
print("closed:", child.stdin.closed, child.stdout.closed)
#> inside: None
#> after:  0
#> closed: True True
