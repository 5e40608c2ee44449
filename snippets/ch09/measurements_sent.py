"""Another program connects to a manager's server and calls methods."""

# /// script
# [tool.motion]
# timeout = 30  # it starts another program
# ///

import secrets
import subprocess
import sys
from multiprocessing.managers import BaseManager
from pathlib import Path

SERVER = Path(__file__).with_name("collector_server.py")


class CollectorManager(BaseManager):
    pass


CollectorManager.register("collector")  # the server knows what it is

if __name__ == "__main__":
    with subprocess.Popen(
        [sys.executable, SERVER],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as server:
        key = secrets.token_hex()
        print(key, file=server.stdin, flush=True)
        port = int(server.stdout.readline().split()[1])

        manager = CollectorManager(("127.0.0.1", port), key.encode())
        manager.connect()
        collector = manager.collector()
        collector.add("Oslo", -3)
        manager.collector().add("Rome", 12)
        print(collector.report())
    print("the server ended with", server.returncode)
#> {'Oslo': [-3], 'Rome': [12]}
#> the server ended with 0
