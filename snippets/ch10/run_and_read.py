"""subprocess.run starts a program, waits, and returns what it wrote."""

import subprocess
import sys

COUNT_WORDS = """
import sys
print(len(sys.stdin.read().split()), "words")
print("counted", file=sys.stderr)
"""

result = subprocess.run(
    [sys.executable, "-c", COUNT_WORDS],
    input="to be or not to be",
    check=True,
    capture_output=True,
    text=True,
)
print("returncode:", result.returncode)
print("stdout:", repr(result.stdout))
print("stderr:", repr(result.stderr))
#> returncode: 0
#> stdout: '6 words\n'
#> stderr: 'counted\n'
