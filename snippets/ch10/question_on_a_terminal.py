"""A dialog with a program that insists on a terminal."""

# /// script
# [tool.motion]
# needs = ["posix"]  # the module pty exists on POSIX only
# ///

import os
import pty
import subprocess
import sys

INSTALL = """
import sys
if not sys.stdin.isatty():
    sys.exit("I talk to people only")
folder = input("Folder? ")
print("installed in", folder)
"""


def read_until(fd, mark):
    received = b""
    while mark not in received:
        received += os.read(fd, 1000)
    return received


ours, theirs = pty.openpty()
with subprocess.Popen(
    [sys.executable, "-c", INSTALL],
    stdin=theirs,
    stdout=theirs,
    stderr=theirs,
    start_new_session=True,
) as child:
    os.close(theirs)
    print(read_until(ours, b"? "))
    os.write(ours, b"/opt/cake\n")
    print(read_until(ours, b"installed in /opt/cake\r\n"))
os.close(ours)
print("return code:", child.returncode)
#> b'Folder? '
#> b'/opt/cake\r\ninstalled in /opt/cake\r\n'
#> return code: 0
