"""N workers download many pages: retries, timeouts, and a clean stop."""

import asyncio
import contextlib
import random
import signal
from dataclasses import dataclass, field

LIMIT, TRIES, PAUSE = 1.0, 2, 0.1  # seconds for a try, tries, seconds
TRY_AGAIN = (OSError, EOFError)  # TimeoutError is an OSError, too
NOT_HTTP = (ValueError, IndexError, asyncio.LimitOverrunError)


class PageError(Exception):
    """An answer that a second try would not change."""


class Client:
    """Keeps connections to a server open, and uses them again."""

    def __init__(self, port):
        self.port, self.idle = port, []

    async def __aenter__(self):
        return self

    async def __aexit__(self, *_):
        for _, writer in self.idle:
            writer.close()
        for _, writer in self.idle:
            with contextlib.suppress(OSError):
                await writer.wait_closed()

    async def get(self, path):
        if self.idle:
            reader, writer = self.idle.pop()
        else:
            reader, writer = await asyncio.open_connection(
                "127.0.0.1", self.port
            )
        try:
            writer.write(f"GET {path} HTTP/1.1\r\nHost: x\r\n\r\n".encode())
            await writer.drain()
            head = (await reader.readuntil(b"\r\n\r\n")).decode()
            status = int(head.split()[1])
            length = head.partition("Content-Length: ")[2].split()[0]
            body = await reader.readexactly(int(length))
        except BaseException as error:
            writer.close()  # half an answer is left, also when canceled
            if isinstance(error, NOT_HTTP):
                raise PageError(f"bad answer: {error!r}") from error
            raise
        self.idle.append((reader, writer))
        if status >= 500:
            raise ConnectionError(f"status {status}")
        if status != 200:
            raise PageError(f"status {status}")
        return body.decode(errors="replace")


@dataclass
class Report:
    done: dict[str, str] = field(default_factory=dict)
    failed: dict[str, str] = field(default_factory=dict)
    not_begun: list[str] = field(default_factory=list)


async def fetch(client, path):
    attempt = 1
    while True:
        try:
            async with asyncio.timeout(LIMIT):
                return await client.get(path)
        except TRY_AGAIN:
            if attempt == TRIES:
                raise
        await asyncio.sleep(PAUSE * 2**attempt * random.uniform(0.5, 1.5))
        attempt += 1


async def work(jobs, client, report, stop):
    while True:
        path = await jobs.get()
        try:
            if stop.is_set():
                report.not_begun.append(path)
            else:
                report.done[path] = await fetch(client, path)
        except (*TRY_AGAIN, PageError) as error:
            report.failed[path] = str(error) or type(error).__name__
        finally:
            jobs.task_done()


async def download_all(paths, client, stop, workers=3):
    report, jobs = Report(), asyncio.Queue(maxsize=workers)
    async with asyncio.TaskGroup() as group:
        crew = [
            group.create_task(
                work(jobs, client, report, stop), name=f"worker {number}"
            )
            for number in range(1, workers + 1)
        ]
        for path in paths:
            await jobs.put(path)
        await jobs.join()
        for worker in crew:
            worker.cancel()
    return report


def stop_on_signals(stop):
    loop = asyncio.get_running_loop()

    def handler(number, frame):
        signal.signal(number, signal.SIG_DFL)  # the second one ends us
        loop.call_soon_threadsafe(stop.set)

    for number in signal.SIGINT, signal.SIGTERM:
        signal.signal(number, handler)


class Server:
    """Stands for the servers of other people, with their troubles."""

    def __init__(self, stop):
        self.stop, self.was_busy = stop, False
        self.all_asked = asyncio.Barrier(3)

    async def answer(self, path):
        if path == "/busy" and not self.was_busy:
            self.was_busy = True
            return 503, "come back later"
        if path == "/gone":
            return 404, "no such page"
        if path in ("/log/1", "/log/2", "/log/3"):
            if await self.all_asked.wait() == 0:  # true for one of three
                signal.raise_signal(signal.SIGTERM)
            await self.stop.wait()
        return 200, f"page {path}"

    async def serve(self, reader, writer):
        with contextlib.suppress(EOFError, ConnectionError):
            while request := await reader.readuntil(b"\r\n\r\n"):
                path = request.split()[1].decode()
                if path == "/slow":
                    await reader.read()  # no answer until the client goes
                    break
                status, text = await self.answer(path)
                head = f"HTTP/1.1 {status} X\r\nContent-Length: {len(text)}"
                writer.write(f"{head}\r\n\r\n{text}".encode())
        writer.close()


async def main():
    stop = asyncio.Event()
    stop_on_signals(stop)
    server = await asyncio.start_server(Server(stop).serve, "127.0.0.1")
    port = server.sockets[0].getsockname()[1]
    async with server, Client(port) as client:
        for batch in (
            ["/news", "/busy", "/gone", "/slow", "/sport"],
            [f"/log/{number}" for number in range(1, 8)],
        ):
            report = await download_all(batch, client, stop)
            print("done:     ", sorted(report.done))
            print("failed:   ", sorted(report.failed.items()))
            print("not begun:", sorted(report.not_begun))


asyncio.run(main())
#> done:      ['/busy', '/news', '/sport']
#> failed:    [('/gone', 'status 404'), ('/slow', 'TimeoutError')]
#> not begun: []
#> done:      ['/log/1', '/log/2', '/log/3']
#> failed:    []
#> not begun: ['/log/4', '/log/5', '/log/6', '/log/7']
