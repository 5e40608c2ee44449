"""A client that does not know who signed the certificate hangs up."""

# /// script
# dependencies = ["trustme"]
# ///

import asyncio
import ssl

import trustme

authority = trustme.CA()
certificate = authority.issue_cert("localhost")


async def greet(reader, writer):
    print("server: a client is here")
    writer.write(b"hello\n")
    writer.close()
    await writer.wait_closed()


async def ask(port):
    tls = ssl.create_default_context()
    try:
        reader, writer = await asyncio.open_connection(
            "127.0.0.1", port, ssl=tls, server_hostname="localhost"
        )
    except ssl.SSLCertVerificationError as error:
        print("client:", error)
        return
    print("client:", await reader.readline())
    writer.close()
    await writer.wait_closed()


async def main():
    tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    certificate.configure_cert(tls)
    server = await asyncio.start_server(greet, "127.0.0.1", 0, ssl=tls)
    async with server:
        await ask(server.sockets[0].getsockname()[1])


asyncio.run(main())
#> client: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: ...
