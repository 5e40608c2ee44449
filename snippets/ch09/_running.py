"""Starts a server of this folder, and ends it after the block."""

import contextlib
import secrets
import subprocess
import sys
from pathlib import Path


@contextlib.contextmanager
def running(name):
    """Yields the process, its port, and the key that it was given."""
    with subprocess.Popen(
        [sys.executable, Path(__file__).with_name(name)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as server:
        key = secrets.token_hex()
        print(key, file=server.stdin, flush=True)
        port = int(server.stdout.readline().split()[1])
        yield server, port, key.encode()
