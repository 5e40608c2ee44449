"""A trusted certificate is accepted only for the names that it contains."""

# /// script
# dependencies = ["trustme"]
# ///

import asyncio
import ssl

import trustme

authority = trustme.CA()
certificate = authority.issue_cert("localhost")


async def greet(reader, writer):
    writer.write(b"hello\n")
    writer.close()
    await writer.wait_closed()


async def ask(port, name):
    tls = ssl.create_default_context()
    authority.configure_trust(tls)
    try:
        reader, writer = await asyncio.open_connection(
            "127.0.0.1", port, ssl=tls, server_hostname=name
        )
    except ssl.SSLCertVerificationError as error:
        print(f"{name}: {error.verify_message}")
        return
    print(f"{name}: {await reader.readline()}")
    writer.close()
    await writer.wait_closed()


async def main():
    tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    certificate.configure_cert(tls)
    server = await asyncio.start_server(greet, "127.0.0.1", 0, ssl=tls)
    async with server:
        port = server.sockets[0].getsockname()[1]
        for name in "localhost", "cafe.test", None:
            await ask(port, name)


asyncio.run(main())
#> localhost: b'hello\n'
#> cafe.test: Hostname mismatch, certificate is not valid for 'cafe.test'.
#> None: IP address mismatch, certificate is not valid for '127.0.0.1'.
