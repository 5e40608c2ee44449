"""A web server of forty lines, and what a browser would get from it."""

import asyncio
import contextlib
from http import HTTPStatus
from urllib.error import HTTPError
from urllib.request import urlopen

PAGES = {"/": "Welcome", "/hours": "Open from 9 to 5"}


# region server
def respond(head):
    """Return the status and the text for the head of a request."""
    words = head.split(b"\r\n")[0].decode("latin-1").split()
    if len(words) != 3 or not words[2].startswith("HTTP/1."):
        return HTTPStatus.BAD_REQUEST, "This is not HTTP"
    method, path, _ = words
    if method != "GET":
        return HTTPStatus.METHOD_NOT_ALLOWED, "Only GET"
    if path not in PAGES:
        return HTTPStatus.NOT_FOUND, "No such page"
    return HTTPStatus.OK, PAGES[path]


async def serve(reader, writer):
    try:
        async with asyncio.timeout(10):
            try:
                head = await reader.readuntil(b"\r\n\r\n")
                status, text = respond(head)
            except asyncio.LimitOverrunError:
                status = HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE
                text = "Too long"
            body = text.encode()
            writer.write(
                f"HTTP/1.1 {status.value} {status.phrase}\r\n"
                "Content-Type: text/plain; charset=utf-8\r\n"
                f"Content-Length: {len(body)}\r\n"
                "Connection: close\r\n\r\n".encode() + body
            )
            await writer.drain()
    except (asyncio.IncompleteReadError, ConnectionError, TimeoutError):
        writer.transport.abort()  # the client has gone, or is too slow
    finally:
        writer.close()
        with contextlib.suppress(ConnectionError):
            await writer.wait_closed()


# endregion


def browse(address):
    try:
        with urlopen(address, timeout=10) as answer:
            return answer.status, answer.read().decode()
    except HTTPError as error:
        with error:
            return error.code, error.read().decode()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with server:
        port = server.sockets[0].getsockname()[1]
        for path in "/", "/hours", "/secret":
            address = f"http://127.0.0.1:{port}{path}"
            print(path, *await asyncio.to_thread(browse, address))


asyncio.run(main())
#> / 200 Welcome
#> /hours 200 Open from 9 to 5
#> /secret 404 No such page
