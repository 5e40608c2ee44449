"""With a pseudo-terminal, a program believes that a person reads."""

# /// script
# [tool.motion]
# needs = ["posix"]  # the module pty exists on POSIX only
# ///

import os
import pty
import subprocess
import sys

SHOW = """
import sys
sys.stdout.write(f"a terminal: {sys.stdout.isatty()}\\n")
"""
command = [sys.executable, "-c", SHOW]

result = subprocess.run(command, check=True, stdout=subprocess.PIPE)
print(result.stdout)

ours, theirs = pty.openpty()
with subprocess.Popen(command, stdout=theirs):
    os.close(theirs)
    print(os.read(ours, 1000))
    try:
        print("at the end:", os.read(ours, 1000))
    except OSError as error:
        print("at the end:", error.strerror)
os.close(ours)
#> b'a terminal: False\n'
#> b'a terminal: True\r\n'
#> at the end: Input/output error
