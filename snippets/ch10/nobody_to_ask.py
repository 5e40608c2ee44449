"""stdin=DEVNULL: a program that asks a question gets no answer."""

import subprocess
import sys

BACKUP = "input('Overwrite Monday? ')"

result = subprocess.run(
    [sys.executable, "-c", BACKUP],
    check=False,
    stdin=subprocess.DEVNULL,
    capture_output=True,
    text=True,
)
print("it asked:", result.stdout)
print("it ended:", result.stderr.splitlines()[-1])
#> it asked: Overwrite Monday?
#> it ended: EOFError: EOF when reading a line
