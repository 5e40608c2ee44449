"""A conversation with python -i: a question, then its answer."""

import subprocess
import sys

with subprocess.Popen(
    [sys.executable, "-i", "-q"],
    stdin=subprocess.PIPE,
    stdout=subprocess.PIPE,
    stderr=subprocess.DEVNULL,  # the prompts go there
    text=True,
    bufsize=1,
) as calculator:
    total = 100
    for step in ["+ 20", "* 2", "- 1"]:
        print(f"{total} {step}", file=calculator.stdin)
        total = int(calculator.stdout.readline())
        print("answer:", total)
print("return code:", calculator.returncode)
#> answer: 120
#> answer: 240
#> answer: 239
#> return code: 0
