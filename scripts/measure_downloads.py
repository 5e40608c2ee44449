"""How long do ten downloads take that mostly wait, with more and more workers of each kind?

    python scripts/measure_downloads.py

This needs Python 3.12 or later and nothing else. The server is a process of its own on this machine. Keep
the machine idle for the minute that it takes. The results go into a file in `records/costs/downloads/`, which
names the machine, the Python and the day. Commit the file, and the book draws a chart of it.
"""

from __future__ import annotations

import asyncio
import contextlib
import functools
import multiprocessing
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from multiprocessing.connection import Connection

from measuring import COSTS, circumstances, options, rounds_of

DOWNLOADS = 10
PAGE = b"page " * 2000


class Slow(ThreadingHTTPServer):
    """A server on loopback.

    Attributes:
        delay: The seconds after which it answers.
    """

    delay = 0.0
    request_queue_size = 2 * DOWNLOADS


class _Answer(BaseHTTPRequestHandler):
    server: Slow

    def do_GET(self) -> None:
        time.sleep(self.server.delay)
        self.send_response(200)
        self.send_header("Content-Length", str(len(PAGE)))
        self.end_headers()
        self.wfile.write(PAGE)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def serve(delay: float, connection: Connection) -> None:
    """Serve until this process is terminated, and tell the port."""
    with Slow(("127.0.0.1", 0), _Answer) as server:
        server.delay = delay
        connection.send(server.server_port)
        server.serve_forever()


@contextlib.contextmanager
def served(delay: float) -> Iterator[str]:
    """Start the server, and yield its address."""
    reader, writer = multiprocessing.Pipe(duplex=False)
    process = multiprocessing.Process(target=serve, args=(delay, writer), daemon=True)
    process.start()
    yield f"http://127.0.0.1:{reader.recv()}/"
    process.terminate()
    process.join()


def download(address: str) -> int:
    """The number of bytes behind an address."""
    with urllib.request.urlopen(address) as answer:  # noqa: S310 -- our own server
        return len(answer.read())


def by(executor: Callable[[int], Executor], workers: int, address: str) -> float:
    """The seconds of all downloads, with the start and the end of the workers."""
    begun = time.perf_counter()
    with executor(workers) as pool:
        _check(list(pool.map(download, [address] * DOWNLOADS)))
    return time.perf_counter() - begun


def by_tasks(address: str) -> float:
    """The seconds of all downloads, each by a task, with the start of the loop."""
    host, port = address.removeprefix("http://").strip("/").split(":")

    async def fetch() -> int:
        reader, writer = await asyncio.open_connection(host, int(port))
        writer.write(f"GET / HTTP/1.0\r\nHost: {host}\r\n\r\n".encode())
        answer = await reader.read()
        writer.close()
        await writer.wait_closed()
        return len(answer.partition(b"\r\n\r\n")[2])

    async def main() -> list[int]:
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(fetch()) for _ in range(DOWNLOADS)]
        return [task.result() for task in tasks]

    begun = time.perf_counter()
    _check(asyncio.run(main()))
    return time.perf_counter() - begun


def _check(sizes: list[int]) -> None:
    if sizes != [len(PAGE)] * DOWNLOADS:
        raise ValueError(f"the server answered with {sizes} bytes")


def ways(address: str) -> dict[str, Callable[[], float]]:
    """The workers that this Python has."""
    found = {f"{count} thread{'s' * (count > 1)}": (ThreadPoolExecutor, count) for count in (1, 2, 5, 10)}
    found |= {f"{count} process{'es' * (count > 1)}": (ProcessPoolExecutor, count) for count in (1, 2, 10)}
    if sys.version_info >= (3, 14):
        from concurrent.futures import InterpreterPoolExecutor  # noqa: PLC0415 -- since 3.14

        found["10 interpreters"] = (InterpreterPoolExecutor, 10)
    return {
        **{way: functools.partial(by, executor, count, address) for way, (executor, count) in found.items()},
        "10 tasks, in one thread": functools.partial(by_tasks, address),
    }


def main() -> None:
    """Measure, and write the record."""
    chosen, keep = options(__doc__, COSTS / "downloads", rounds=11, delay=50)
    measured = (
        f"Time of {DOWNLOADS} downloads from a server that answers after {chosen.delay} ms,"
        " with the start and the end of the workers"
    )
    with served(chosen.delay / 1000) as address:
        keep({**circumstances(), "measured": measured, "seconds": rounds_of(ways(address), chosen.rounds)})


if __name__ == "__main__":
    main()
