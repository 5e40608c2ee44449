"""How much do a thousand questions and answers compute with streams, and with packages for asyncio?

    python scripts/measure_modules.py

This needs Python 3.12 or later with the packages of the group `programs`. The server and the client run in
one event loop, and only the time of the processor counts. The results go into a file in
`records/costs/modules/`, which names the machine, the Python and the day. Commit the file, and the book draws
a chart of it.
"""

from __future__ import annotations

import asyncio
import functools
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any

import aiohttp
import aiosqlite
import uvloop
from aiohttp import web
from measuring import COSTS, circumstances, options, rounds_of
from websockets.asyncio.client import connect
from websockets.asyncio.server import ServerConnection, serve

Ask = Callable[[], Awaitable[Any]]
HERE = "127.0.0.1"


@asynccontextmanager
async def by_streams() -> AsyncIterator[Ask]:
    """A line and its answer."""

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        async for _ in reader:
            writer.write(b"4\n")
            await writer.drain()
        writer.close()

    async def ask() -> None:
        writer.write(b"tea\n")
        await writer.drain()
        await reader.readline()

    async with await asyncio.start_server(answer, HERE, 0) as server:
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        yield ask
        writer.close()
        await writer.wait_closed()


@asynccontextmanager
async def by_websockets() -> AsyncIterator[Ask]:
    """A message and its answer."""

    async def answer(guest: ServerConnection) -> None:
        async for _ in guest:
            await guest.send("4")

    async with serve(answer, HERE, 0) as server:
        port = next(iter(server.sockets)).getsockname()[1]
        async with connect(f"ws://{HERE}:{port}") as shop:

            async def ask() -> None:
                await shop.send("tea")
                await shop.recv()

            yield ask


@asynccontextmanager
async def by_aiohttp() -> AsyncIterator[Ask]:
    """A request and its response, on a connection that stays open."""

    async def answer(_: web.Request) -> web.Response:
        return web.json_response({"price": 4})

    app = web.Application()
    app.router.add_get("/price/tea", answer)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, HERE, 0).start()
    async with aiohttp.ClientSession(f"http://{HERE}:{runner.addresses[0][1]}") as session:

        async def ask() -> None:
            async with session.get("/price/tea") as response:
                await response.json()

        yield ask
    await runner.cleanup()


@asynccontextmanager
async def by_aiosqlite() -> AsyncIterator[Ask]:
    """A query and its row, of a database in memory."""
    async with aiosqlite.connect(":memory:") as db:
        await db.execute("CREATE TABLE prices (dish TEXT PRIMARY KEY, price INTEGER)")
        await db.execute("INSERT INTO prices VALUES ('tea', 4)")

        async def ask() -> None:
            async with db.execute("SELECT price FROM prices WHERE dish = ?", ("tea",)) as rows:
                await rows.fetchone()

        yield ask


async def seconds(way: Callable[[], AbstractAsyncContextManager[Ask]], questions: int) -> float:
    """The seconds of the processor for a number of questions and their answers, one after the other.

    Args:
        way: A context manager, of which the value asks a question.
        questions: The number of questions.
    """
    async with way() as ask:
        for _ in range(questions // 10):
            await ask()
        start = time.process_time()
        for _ in range(questions):
            await ask()
        return time.process_time() - start


def on_loop(way: Callable[[], AbstractAsyncContextManager[Ask]], loop: Any, questions: int) -> float:
    """The same on an event loop of a kind."""
    return asyncio.run(seconds(way, questions), loop_factory=loop)


def main() -> None:
    """Measure, and write the record."""
    chosen, keep = options(__doc__, COSTS / "modules", rounds=7, questions=1000)
    ways: dict[str, Callable[[], float]] = {}
    for name, way in (
        ("streams", by_streams),
        ("websockets", by_websockets),
        ("aiohttp", by_aiohttp),
        ("aiosqlite", by_aiosqlite),
    ):
        ways[name] = functools.partial(on_loop, way, None, chosen.questions)
        ways[f"{name}, on uvloop"] = functools.partial(on_loop, way, uvloop.new_event_loop, chosen.questions)
    measured = f"Computing time of {chosen.questions:,} questions and answers, for the client and the server"
    keep({**circumstances(), "measured": measured, "seconds": rounds_of(ways, chosen.rounds)})


if __name__ == "__main__":
    main()
