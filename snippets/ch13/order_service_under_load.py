"""Twenty orders at once for the order service, and then SIGTERM."""

# /// script
# dependencies = ["aiohttp", "aiosqlite"]
# [tool.motion]
# needs = ["posix"]  # SIGTERM
# ///

import asyncio
import contextlib
import json
import sqlite3
import sys
import tempfile
from collections import Counter
from pathlib import Path

import aiohttp

SERVICE = Path(__file__).with_name("order_service.py")


async def order(shop, number):
    wish = {"dish": f"dish {number}"}
    async with shop.post("/orders", json=wish) as answer:
        return answer.status


async def main(database):
    service = await asyncio.create_subprocess_exec(
        sys.executable, SERVICE, database, stdout=asyncio.subprocess.PIPE
    )
    port = json.loads(await service.stdout.readline())["port"]
    async with aiohttp.ClientSession(f"http://127.0.0.1:{port}") as shop:
        async with asyncio.TaskGroup() as group:
            calls = [
                group.create_task(order(shop, number), name=f"{number}")
                for number in range(20)
            ]
        async with shop.get("/health") as answer:
            print("health:", answer.status)
    service.terminate()
    lines = (await service.communicate())[0].splitlines()
    events = Counter(json.loads(line)["event"] for line in lines)
    answers = Counter(call.result() for call in calls)
    print("answers:", sorted(answers))
    print("each 503 is in the log:", events["refused"] == answers[503])
    with contextlib.closing(sqlite3.connect(database)) as db:
        (stored,) = db.execute("SELECT count(*) FROM orders").fetchone()
    print("each 202 is in the database:", stored == answers[202])
    print("the last line:", lines[-1].decode())
    print("exit status:", service.returncode)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(main(str(Path(folder) / "orders.db")))
#> health: 200
#> answers: [202, 503]
#> each 503 is in the log: True
#> each 202 is in the database: True
#> the last line: {"event": "stopped", "left": 0}
#> exit status: 0
