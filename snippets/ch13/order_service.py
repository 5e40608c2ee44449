"""An order service: HTTP, a bounded queue, a database, and a clean stop."""

# /// script
# dependencies = ["aiohttp", "aiosqlite"]
# [tool.motion]
# needs = ["posix"]  # SIGTERM
# ///

import asyncio
import json
import logging
import signal
import sys

import aiosqlite
from aiohttp import web

PLACES, GRACE = 5, 10.0  # orders that may wait, seconds
log = logging.getLogger("orders")


class JsonLines(logging.Formatter):
    def format(self, record):
        line = {"level": record.levelname, "event": record.getMessage()}
        line |= getattr(record, "data", {})
        if record.exc_info:
            line["error"] = repr(record.exc_info[1])
        return json.dumps(line)


class OrderService:
    def __init__(self, db):
        self.db, self.orders = db, asyncio.Queue(maxsize=PLACES)
        self.worker = asyncio.create_task(self.work(), name="worker")

    async def take(self, request):
        try:
            dish = (await request.json())["dish"]
            self.orders.put_nowait(str(dish))
        except (ValueError, KeyError, TypeError):
            raise web.HTTPBadRequest from None
        except asyncio.QueueFull:
            log.warning("refused", extra={"data": {"dish": dish}})
            later = {"Retry-After": "1"}
            raise web.HTTPServiceUnavailable(headers=later) from None
        return web.json_response({"accepted": dish}, status=202)

    async def health(self, _):
        state = {"waiting": self.orders.qsize()}
        status = 503 if self.worker.done() else 200
        return web.json_response(state, status=status)

    async def work(self):
        while True:
            dish = await self.orders.get()
            await asyncio.sleep(0.05)  # stands for the work
            try:
                add = "INSERT INTO orders VALUES (?)"
                await self.db.execute(add, (dish,))
                await self.db.commit()
            except aiosqlite.Error:
                log.exception("not stored", extra={"data": {"dish": dish}})
            finally:
                self.orders.task_done()

    async def close(self):
        done = asyncio.create_task(self.orders.join(), name="join")
        await asyncio.wait(
            [done, self.worker],
            timeout=GRACE,
            return_when=asyncio.FIRST_COMPLETED,
        )
        done.cancel()
        self.worker.cancel()
        await asyncio.wait([done, self.worker])
        log.info("stopped", extra={"data": {"left": self.orders.qsize()}})


async def run(database, stop):
    async with aiosqlite.connect(database) as db:
        await db.execute("CREATE TABLE IF NOT EXISTS orders (dish TEXT)")
        service = OrderService(db)
        app = web.Application()
        app.router.add_post("/orders", service.take)
        app.router.add_get("/health", service.health)
        runner = web.AppRunner(app, shutdown_timeout=GRACE)
        await runner.setup()
        try:
            await web.TCPSite(runner, "127.0.0.1", 0).start()
            port = runner.addresses[0][1]
            log.info("started", extra={"data": {"port": port}})
            await stop.wait()
            log.info("stopping")
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
    lines = logging.StreamHandler(sys.stdout)
    lines.setFormatter(JsonLines())
    logging.basicConfig(handlers=[lines], level=logging.INFO)
    logging.getLogger("aiohttp.access").setLevel(logging.WARNING)
    asyncio.run(main(*sys.argv[1:]))
#> {"level": "INFO", "event": "started", "port": ...}
#> {"level": "INFO", "event": "stopping"}
#> {"level": "INFO", "event": "stopped", "left": 0}
