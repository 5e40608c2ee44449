"""The sampling profiler finds where the digits of pi take time."""

# /// script
# requires-python = ">=3.15"
# [tool.motion]
# timeout = 60  # enough work for many samples
# ///

import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path


def part(n, digits):
    """The sum of (-1)**k / ((2k + 1) * n**(2k + 1)), as an integer."""
    term = 10**digits // n
    total, k = term, 1
    while term:
        term //= -n * n
        total += term // (2 * k + 1)
        k += 1
    return total


def pi(digits):
    return 4 * (4 * part(5, digits) - part(239, digits))


def profile():
    with tempfile.TemporaryDirectory() as folder:
        stacks = Path(folder, "stacks.txt")
        run = [sys.executable, "-m", "profiling.sampling", "run"]
        run += ["--collapsed", "-o", stacks, __file__, "pi"]
        subprocess.run(run, check=True, capture_output=True)
        samples = Counter()
        for line in stacks.read_text().splitlines():
            stack, count = line.rsplit(" ", 1)
            own = [f for f in stack.split(";") if "profile_pi" in f]
            if own:  # profile_pi.py:FUNCTION:LINE
                samples[own[-1].split(":")[1]] += int(count)
    print("most samples are in", samples.most_common(1)[0][0])


if __name__ == "__main__":
    if sys.argv[1:] == ["pi"]:
        pi(20000)
    else:
        profile()
#> most samples are in part
