"""SIGSTOP stops a program where it is, and SIGCONT lets it go on."""

# /// script
# [tool.motion]
# needs = ["posix"]  # signals
# ///

import os
import signal
import subprocess
import sys

COUNT = "for line in open(0): print('counted', line.strip(), flush=True)"

counter = subprocess.Popen(
    [sys.executable, "-c", COUNT],
    stdin=subprocess.PIPE,
    stdout=subprocess.PIPE,
    text=True,
)
with counter:
    print("apples", file=counter.stdin, flush=True)
    print(counter.stdout.readline().strip())

    counter.send_signal(signal.SIGSTOP)
    _, status = os.waitpid(counter.pid, os.WUNTRACED)
    print("stopped by:", signal.Signals(os.WSTOPSIG(status)).name)
    print("ended:", counter.poll() is not None)
    print("pears", file=counter.stdin, flush=True)

    counter.send_signal(signal.SIGCONT)
    _, status = os.waitpid(counter.pid, os.WCONTINUED)
    print("continued:", os.WIFCONTINUED(status))
    print(counter.stdout.readline().strip())
print("exit status:", counter.returncode)
#> counted apples
#> stopped by: SIGSTOP
#> ended: False
#> continued: True
#> counted pears
#> exit status: 0
