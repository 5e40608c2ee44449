"""aiohttp downloads three pages at once, with time limits and errors."""

# /// script
# dependencies = ["aiohttp"]
# ///

import asyncio
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import aiohttp


# region download
async def download(session, path):
    async with session.get(path) as answer:
        answer.raise_for_status()
        return await answer.text()


async def download_all(site, paths):
    limit = aiohttp.ClientTimeout(total=10)
    async with (
        aiohttp.ClientSession(site, timeout=limit) as session,
        asyncio.TaskGroup() as group,
    ):
        tasks = [
            group.create_task(download(session, path), name=path)
            for path in paths
        ]
    return [task.result() for task in tasks]


# endregion


class Museum(BaseHTTPRequestHandler):
    """It answers when three requests for its pages have arrived."""

    def do_GET(self):
        if self.path != "/gone":
            all_asked.wait(timeout=5)
        self.send_response(200 if self.path != "/gone" else 404)
        self.end_headers()
        self.wfile.write(f"The page {self.path}".encode())

    def log_message(self, *args):
        pass  # print no line for each request


async def main(site):
    for page in await download_all(site, ["/hours", "/shop", "/maps"]):
        print(page)
    try:
        await download_all(site, ["/gone"])
    except* aiohttp.ClientResponseError as group:
        for error in group.exceptions:
            print(error.status, error.request_info.url.path)


all_asked = threading.Barrier(3)
with ThreadingHTTPServer(("127.0.0.1", 0), Museum) as server:
    threading.Thread(target=server.serve_forever, name="museum").start()
    asyncio.run(main(f"http://127.0.0.1:{server.server_port}"))
    server.shutdown()
#> The page /hours
#> The page /shop
#> The page /maps
#> 404 /gone
