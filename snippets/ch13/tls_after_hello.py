"""start_tls: a connection begins in the clear and goes on encrypted."""

# /// script
# dependencies = ["trustme"]
# ///

import asyncio
import ssl

import trustme

authority = trustme.CA()
for_server = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
authority.issue_cert("localhost").configure_cert(for_server)
for_client = ssl.create_default_context()
authority.configure_trust(for_client)


async def mailbox(reader, writer):
    command = (await reader.readline()).decode().strip()
    print("mailbox:", command)
    writer.write(b"go ahead\n")
    await writer.start_tls(for_server)
    print("mailbox:", (await reader.readline()).decode().strip())
    writer.close()
    await writer.wait_closed()


async def main():
    server = await asyncio.start_server(mailbox, "127.0.0.1", 0)
    async with server:
        port = server.sockets[0].getsockname()[1]
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(b"STARTTLS\n")
        print("client:", (await reader.readline()).decode().strip())
        await writer.start_tls(for_client, server_hostname="localhost")
        print("encrypted:", writer.get_extra_info("cipher") is not None)
        writer.write(b"my password\n")
        print("end:", await reader.read())
        writer.close()
        await writer.wait_closed()


asyncio.run(main())
#> mailbox: STARTTLS
#> client: go ahead
#> encrypted: True
#> mailbox: my password
#> end: b''
