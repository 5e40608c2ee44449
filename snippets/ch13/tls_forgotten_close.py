"""A handler that returns without closing: the writer is closed unasked."""

# /// script
# requires-python = ">=3.13"
# dependencies = ["trustme"]
# ///

import asyncio
import ssl
import warnings

import trustme

warnings.simplefilter("always", ResourceWarning)
authority = trustme.CA()
certificate = authority.issue_cert("localhost")


async def greet(reader, writer):
    writer.write(b"hello\n")
    await writer.drain()


async def ask(port):
    tls = ssl.create_default_context()
    authority.configure_trust(tls)
    reader, writer = await asyncio.open_connection(
        "127.0.0.1", port, ssl=tls, server_hostname="localhost"
    )
    print("client:", await reader.read())
    writer.close()
    await writer.wait_closed()


async def main():
    tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    certificate.configure_cert(tls)
    server = await asyncio.start_server(greet, "127.0.0.1", 0, ssl=tls)
    async with server:
        await ask(server.sockets[0].getsockname()[1])


asyncio.run(main())
#> ...: ResourceWarning: unclosed <StreamWriter ...>
#>   warnings.warn(f"unclosed {self!r}", ResourceWarning)
#> client: b'hello\n'
