"""Popen starts a program and returns; poll looks, wait waits."""

import subprocess
import sys

# The child waits until its standard input ends.
EXPORT = "import sys; sys.stdin.read()"

child = subprocess.Popen(
    [sys.executable, "-c", EXPORT], stdin=subprocess.PIPE
)
print("poll:", child.poll())
print("meanwhile: I write the title")
child.stdin.close()
print("wait:", child.wait())
print("poll:", child.poll())
#> poll: None
#> meanwhile: I write the title
#> wait: 0
#> poll: 0
