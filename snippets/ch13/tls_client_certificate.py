"""A server that asks for certificates refuses bad ones in the handshake."""

# /// script
# dependencies = ["trustme"]
# ///

import asyncio
import ssl

import trustme

club, elsewhere = trustme.CA(), trustme.CA()


async def welcome(reader, writer):
    writer.write(b"welcome\n")
    writer.close()
    await writer.wait_closed()


def refused(loop, context):
    print("server:", context["exception"])


async def ask(port, who, authority):
    tls = ssl.create_default_context()
    club.configure_trust(tls)
    authority.issue_cert(who).configure_cert(tls)
    reader, writer = await asyncio.open_connection(
        "127.0.0.1", port, ssl=tls, server_hostname="localhost"
    )
    print(f"{who}: connected, read {await reader.read()}")
    writer.close()
    await writer.wait_closed()


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(refused)
    loop.slow_callback_duration = 5  # no warnings about slow steps
    tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    club.issue_cert("localhost").configure_cert(tls)
    club.configure_trust(tls)
    tls.verify_mode = ssl.CERT_REQUIRED
    server = await asyncio.start_server(welcome, "127.0.0.1", 0, ssl=tls)
    async with server:
        port = server.sockets[0].getsockname()[1]
        await ask(port, "ann@club.example", club)
        await ask(port, "bob@bar.example", elsewhere)


asyncio.run(main(), debug=True)
#> ann@club.example: connected, read b'welcome\n'
#> server: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: ...
#> bob@bar.example: connected, read b''
