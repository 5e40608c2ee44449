"""How much memory does a server take for each client that is connected and silent?

    python scripts/measure_connections.py

This needs Python 3.12 or later on Linux, whose kernel counts what processes share, and nothing else. Memory
of the kernel, such as the buffers of the sockets, does not count. The results go into a file in
`records/costs/connections/`, which names the machine, the Python and the day. Commit the file, and the book
draws a chart of it.
"""

from __future__ import annotations

import asyncio
import functools
import os
import resource
import signal
import socket
import socketserver
import threading
from collections.abc import Callable
from typing import Any, cast

from measure_memory import in_another_process, memory
from measuring import COSTS, circumstances, options, rounds_of


def connect(address: Any, clients: int) -> list[int]:
    """Connect clients to a server, each of which is only a file descriptor.

    Args:
        address: The address of the server, which has a place for all clients that it has not accepted.
        clients: Their number.
    """
    return [socket.create_connection(address).detach() for _ in range(clients)]


def by_server(server: socketserver.TCPServer, clients: int) -> float:
    """The bytes for each client of a server of the standard library, which greets its clients."""
    with server:
        threading.Thread(target=server.serve_forever).start()
        taken = 0
        kept: list[int] = []
        for number in (1, clients):  # the first client also costs what is done once
            before = memory()
            for _ in range(number):
                kept += connect(server.server_address, 1)
                os.read(kept[-1], 1)
            taken = memory() - before
        for client in kept:
            os.close(client)
        server.shutdown()
    return taken / clients


class _Guest(socketserver.StreamRequestHandler):
    def handle(self) -> None:
        self.wfile.write(b"!")
        self.rfile.readline()


class _Forking(socketserver.ForkingTCPServer):
    max_children = 1000

    def server_close(self) -> None:
        for child in self.active_children or ():  # each holds the clients that were there before it
            os.kill(child, signal.SIGKILL)
        super().server_close()


def by_process(clients: int) -> float:
    """The bytes for each client with a forked process."""
    return by_server(_Forking(("127.0.0.1", 0), _Guest), clients)


def by_thread(clients: int) -> float:
    """The bytes for each client with a thread, of fifty times as many."""
    return by_server(socketserver.ThreadingTCPServer(("127.0.0.1", 0), _Guest), 50 * clients)


async def _guest(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.write(b"!")
    await reader.readline()
    writer.close()


def by_streams(clients: int) -> float:
    """The bytes for each client with a task and two streams, of two hundred times as many."""

    async def start() -> asyncio.Server:
        return await asyncio.start_server(_guest, "127.0.0.1", 0, backlog=4000)

    return asyncio.run(_by_loop(start, 200 * clients))


class _Protocol(asyncio.Protocol):
    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        cast("asyncio.WriteTransport", transport).write(b"!")


def by_protocol(clients: int) -> float:
    """The bytes for each client with a protocol, of two hundred times as many."""

    async def start() -> asyncio.Server:
        loop = asyncio.get_running_loop()
        return await loop.create_server(_Protocol, "127.0.0.1", 0, backlog=4000)

    return asyncio.run(_by_loop(start, 200 * clients))


async def _by_loop(start: Callable[[], Any], clients: int) -> float:
    server = await start()
    taken = 0
    kept: list[int] = []
    for number in (1, clients):
        before = memory()
        new = connect(server.sockets[0].getsockname(), number)
        for client in new:
            await asyncio.to_thread(os.read, client, 1)
        taken = memory() - before
        kept += new
    server.close()
    for client in kept:
        os.close(client)
    await server.wait_closed()
    return taken / clients


def ways(clients: int) -> dict[str, Callable[[], float]]:
    """The kinds of servers."""
    found = {
        "a process, by fork": by_process,
        "a thread": by_thread,
        "a task with streams": by_streams,
        "a protocol": by_protocol,
    }
    return {way: functools.partial(in_another_process, measure, clients) for way, measure in found.items()}


def main() -> None:
    """Measure, and write the record."""
    _, limit = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(limit, 20_000) if limit > 0 else 20_000, limit))
    chosen, keep = options(__doc__, COSTS / "connections", rounds=7, clients=4)
    measured = "Memory of a server for each client that is connected and silent"
    keep({**circumstances(), "measured": measured, "bytes": rounds_of(ways(chosen.clients), chosen.rounds)})


if __name__ == "__main__":
    main()
