"""A web page downloaded by hand: the request, the head and the body."""

import asyncio
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer


# region download
async def download(host, port, path):
    reader, writer = await asyncio.open_connection(host, port)
    try:
        request = f"GET {path} HTTP/1.0\r\nHost: {host}\r\n\r\n"
        writer.write(request.encode())
        await writer.drain()
        status = (await reader.readline()).decode().strip()
        headers = {}
        while (line := await reader.readline()) not in (b"\r\n", b""):
            name, _, value = line.decode("latin-1").partition(":")
            headers[name.lower()] = value.strip()
        return status, headers, await reader.read()
    finally:
        writer.close()
        await writer.wait_closed()


# endregion


class Museum(BaseHTTPRequestHandler):
    def do_GET(self):
        page = b"Open from 9 to 5"
        self.send_response(200)
        self.send_header("Content-Type", "text/plain")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, *args):
        pass  # print no line for each request


async def main(port):
    status, headers, body = await download("127.0.0.1", port, "/hours")
    print(status)
    print(headers["content-type"], headers["content-length"])
    print(body.decode())


with HTTPServer(("127.0.0.1", 0), Museum) as server:
    threading.Thread(target=server.serve_forever, name="museum").start()
    asyncio.run(main(server.server_port))
    server.shutdown()
#> HTTP/1.0 200 OK
#> text/plain 16
#> Open from 9 to 5
