"""What a message orders: its sending comes before its arrival, and no more."""

# /// script
# [tool.motion]
# order = [  # nothing else is promised
#     ["guest: asks for the menu", "guest: waits"],
#     ["guest: waits", "guest: got soup"],
#     ["guest: asks for the menu", "kitchen: got a question"],
#     ["kitchen: got a question", "kitchen: has answered"],
#     ["kitchen: got a question", "guest: got soup"],
#     ["kitchen: has answered", "closed"],
#     ["guest: got soup", "closed"],
# ]
# ///

import asyncio


async def kitchen(reader, writer):
    await reader.readline()
    print("kitchen: got a question")
    writer.write(b"soup\n")
    await writer.drain()
    print("kitchen: has answered")
    writer.close()


async def guest(port):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    print("guest: asks for the menu")
    writer.write(b"menu?\n")
    await writer.drain()
    print("guest: waits")
    print("guest: got", (await reader.readline()).decode().strip())
    await reader.read()  # until the kitchen has closed
    writer.close()
    await writer.wait_closed()


async def main():
    server = await asyncio.start_server(kitchen, "127.0.0.1", 0)
    async with server:
        await guest(server.sockets[0].getsockname()[1])
    print("closed")


asyncio.run(main())
#> guest: asks for the menu
#> guest: waits
#> kitchen: got a question
#> kitchen: has answered
#> guest: got soup
#> closed
