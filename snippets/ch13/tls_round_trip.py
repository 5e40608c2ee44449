"""A TLS server and its client in one program, with a fresh certificate."""

# /// script
# dependencies = ["trustme"]
# ///

import asyncio
import ssl

import trustme

authority = trustme.CA()
certificate = authority.issue_cert("localhost")


async def shout(reader, writer):
    line = await reader.readline()
    writer.write(line.upper())
    await writer.drain()
    writer.close()
    await writer.wait_closed()


async def ask(port):
    tls = ssl.create_default_context()
    authority.configure_trust(tls)
    reader, writer = await asyncio.open_connection(
        "127.0.0.1", port, ssl=tls, server_hostname="localhost"
    )
    connection = writer.get_extra_info("ssl_object")
    print("client: connected with", connection.version())
    writer.write(b"good morning\n")
    await writer.drain()
    print("client:", await reader.read())
    writer.close()
    await writer.wait_closed()


async def main():
    tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    certificate.configure_cert(tls)
    server = await asyncio.start_server(shout, "127.0.0.1", 0, ssl=tls)
    async with server:
        await ask(server.sockets[0].getsockname()[1])
    print("server: closed")


asyncio.run(main())
#> client: connected with TLSv1...
#> client: b'GOOD MORNING\n'
#> server: closed
