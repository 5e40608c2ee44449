"""Output and errors through one pipe: the child's buffer decides."""

import subprocess
import sys

BACKUP = """
import sys
print("saving photos")
print("photos: disk full", file=sys.stderr)
print("saving letters")
"""

# -E: no PYTHONUNBUFFERED from outside may change the answer.
for options in ["-E", "-Eu"]:
    result = subprocess.run(
        [sys.executable, options, "-c", BACKUP],
        check=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    print(f"{options:3}", result.stdout.splitlines())
#> -E  ['photos: disk full', 'saving photos', 'saving letters']
#> -Eu ['saving photos', 'photos: disk full', 'saving letters']
