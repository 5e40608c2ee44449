"""loop.subprocess_exec: a protocol hears what a program prints."""

# /// script
# [tool.motion]
# needs = ["posix"]  # signals
# ///

import asyncio
import signal
import sys

READ = """
answer = input("order?\\n")
input(f"got {answer}\\n")
"""


class Orders(asyncio.SubprocessProtocol):
    def __init__(self):
        self.printed = asyncio.Queue()
        self.ended = asyncio.Event()

    def pipe_data_received(self, fd, data):
        self.printed.put_nowait((fd, data.decode().strip()))

    def pipe_connection_lost(self, fd, exc):
        self.printed.put_nowait((fd, "closed"))

    def process_exited(self):
        self.ended.set()


async def main():
    loop = asyncio.get_running_loop()
    program, orders = await loop.subprocess_exec(
        Orders, sys.executable, "-c", READ, stderr=None
    )
    print("has a pid:", program.get_pid() > 0)
    print(await orders.printed.get(), program.get_returncode())
    program.get_pipe_transport(0).write(b"tea\n")
    print(await orders.printed.get())
    program.send_signal(signal.SIGTERM)
    await orders.ended.wait()
    print("returncode:", program.get_returncode())
    program.close()


asyncio.run(main())
#> has a pid: True
#> (1, 'order?') None
#> (1, 'got tea')
#> returncode: -15
