"""The question never leaves our own buffer, so no answer comes."""

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
    # calculator.stdin.flush() is missing
    print("answer:", repr(calculator.stdout.readline()))
    give_up.cancel()
    calculator.stdin = None  # the question in the buffer goes nowhere
