"""A self-signed certificate made by openssl is its own authority."""

# /// script
# [tool.motion]
# needs = ["openssl"]  # the program that makes the certificate
# ///

import asyncio
import shlex
import ssl
import subprocess
import tempfile

COMMAND = """
openssl req -x509 -newkey rsa:2048 -nodes -days 7 \
    -subj /CN=localhost -addext subjectAltName=DNS:localhost \
    -keyout key.pem -out cert.pem
"""


async def greet(reader, writer):
    writer.write(b"hello\n")
    writer.close()
    await writer.wait_closed()


async def main(folder):
    tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    tls.load_cert_chain(f"{folder}/cert.pem", f"{folder}/key.pem")
    server = await asyncio.start_server(greet, "127.0.0.1", 0, ssl=tls)
    async with server:
        reader, writer = await asyncio.open_connection(
            "127.0.0.1",
            server.sockets[0].getsockname()[1],
            ssl=ssl.create_default_context(cafile=f"{folder}/cert.pem"),
            server_hostname="localhost",
        )
        print("client:", await reader.readline())
        writer.close()
        await writer.wait_closed()


with tempfile.TemporaryDirectory() as folder:
    subprocess.run(
        shlex.split(COMMAND), cwd=folder, check=True, capture_output=True
    )
    asyncio.run(main(folder))
#> client: b'hello\n'
