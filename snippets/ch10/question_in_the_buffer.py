"""The question never leaves our own buffer, so no answer comes."""

import contextlib
import subprocess
import sys
import threading

with subprocess.Popen(
    [sys.executable, "-i", "-q"],
    stdin=subprocess.PIPE,
    stdout=subprocess.PIPE,
    stderr=subprocess.DEVNULL,
    text=True,
) as calculator:
    give_up = threading.Timer(1, calculator.kill)
    give_up.start()
    calculator.stdin.write("100 + 20\n")
    # A flush of calculator.stdin is missing here.
    print("answer:", repr(calculator.stdout.readline()))
    give_up.cancel()
    with contextlib.suppress(OSError):
        calculator.stdin.close()  # writes the question, too late
#> answer: ''
