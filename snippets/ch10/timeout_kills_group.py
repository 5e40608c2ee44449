"""A child in a session of its own can be killed with all its children."""

# /// script
# [tool.motion]
# needs = ["posix"]  # killpg exists on POSIX only
# ///

import os
import signal
import socket
import subprocess
import sys

GRANDCHILD = """
import socket, sys
line = socket.create_connection(("127.0.0.1", int(sys.argv[1])))
while question := line.recv(100):
    line.sendall(b"still here")
"""
CHILD = """
import subprocess, sys
subprocess.run([sys.executable, "-c", *sys.argv[1:]])
"""

with socket.create_server(("127.0.0.1", 0)) as listener:
    port = str(listener.getsockname()[1])
    with subprocess.Popen(
        [sys.executable, "-c", CHILD, GRANDCHILD, port],
        start_new_session=True,
    ) as child:
        line, _ = listener.accept()
        try:
            child.wait(timeout=0.5)
        except subprocess.TimeoutExpired:
            os.killpg(child.pid, signal.SIGKILL)
    print("child:", child.returncode)
    with line:
        print("grandchild:", line.recv(100))
#> child: -9
#> grandchild: b''
