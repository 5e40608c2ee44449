"""An order service: HTTP, a bounded queue, a database, and a clean stop."""

# /// script
# dependencies = ["aiohttp", "aiosqlite"]
# [tool.motion]
# needs = ["posix"]  # SIGTERM
# ///

import asyncio
import json
import signal
import sys

import aiosqlite
from aiohttp import web

PLACES, GRACE = 5, 10.0  # orders that may wait, seconds


def log(event, **data):
    print(json.dumps({"event": event, **data}), flush=True)


class OrderService:
    def __init__(self, db):
        self.db, self.orders = db, asyncio.Queue(maxsize=PLACES)
        self.worker = asyncio.create_task(self.work(), name="worker")

    async def take(self, request):
        try:
            dish = str((await request.json())["dish"])
        except (ValueError, KeyError, TypeError):
            raise web.HTTPBadRequest from None
        if self.worker.done() or self.orders.full():
            log("refused", dish=dish)
            later = {"Retry-After": "1"}
            raise web.HTTPServiceUnavailable(headers=later)
        self.orders.put_nowait(dish)
        return web.json_response({"accepted": dish}, status=202)

    async def health(self, _):
        status = 503 if self.worker.done() else 200
        state = {"waiting": self.orders.qsize()}
        return web.json_response(state, status=status)

    async def work(self):
        while True:
            dish = await self.orders.get()
            await asyncio.sleep(0.2)  # stands for the work
            try:
                add = "INSERT INTO orders VALUES (?)"
                await self.db.execute(add, (dish,))
                await self.db.commit()
            except aiosqlite.Error as error:
                log("not stored", dish=dish, error=repr(error))
            finally:
                self.orders.task_done()

    async def close(self):
        empty = asyncio.create_task(self.orders.join(), name="join")
        tasks = [empty, self.worker]
        first = asyncio.FIRST_COMPLETED
        await asyncio.wait(tasks, timeout=GRACE, return_when=first)
        for task in tasks:
            task.cancel()
        await asyncio.wait(tasks)
        log("stopped", left=self.orders.qsize())


async def run(database, stop):
    async with aiosqlite.connect(database) as db:
        await db.execute("CREATE TABLE IF NOT EXISTS orders (dish TEXT)")
        service = OrderService(db)
        app = web.Application()
        app.router.add_post("/orders", service.take)
        app.router.add_get("/health", service.health)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=GRACE)
        await runner.setup()
        try:
            await web.TCPSite(runner, "127.0.0.1", 0).start()
            log("started", port=runner.addresses[0][1])
            await stop.wait()
            log("stopping")
        finally:
            await runner.cleanup()  # takes no more, finishes requests
            await service.close()


async def main(database=":memory:"):
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop.set)
    if database == ":memory:":  # only to show a start and a stop
        loop.call_soon(signal.raise_signal, signal.SIGTERM)
    await run(database, stop)


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
#> {"event": "started", "port": ...}
#> {"event": "stopping"}
#> {"event": "stopped", "left": 0}
