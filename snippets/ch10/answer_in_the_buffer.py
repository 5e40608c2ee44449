"""The answer is in the child's buffer, until -u takes the buffer away."""

import subprocess
import sys
import threading

DOUBLE = """
for line in open(0):
    print(2 * int(line))
"""


def ask(options, patience):
    with subprocess.Popen(
        [sys.executable, options, "-c", DOUBLE],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        bufsize=1,
    ) as child:
        give_up = threading.Timer(patience, child.kill)
        give_up.start()
        child.stdin.write("21\n")
        answer = child.stdout.readline()
        give_up.cancel()
    return answer


# -E: no PYTHONUNBUFFERED from outside may change the answer.
print("with its buffer:", repr(ask("-E", patience=1)))
print("without one:    ", repr(ask("-Eu", patience=60)))
#> with its buffer: ''
#> without one:     '42\n'
