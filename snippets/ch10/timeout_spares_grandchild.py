"""A timeout kills the child it started, and not the child's own child."""

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
    try:
        subprocess.run(
            [sys.executable, "-c", CHILD, GRANDCHILD, port],
            check=True,
            timeout=2,
        )
    except subprocess.TimeoutExpired:
        print("child: killed")

    line, _ = listener.accept()
    with line:
        line.sendall(b"are you there?")
        print("grandchild:", line.recv(100).decode())
        line.shutdown(socket.SHUT_WR)
        print("grandchild:", line.recv(100))
#> child: killed
#> grandchild: still here
#> grandchild: b''
