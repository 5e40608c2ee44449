"""Port 0 gets a free port, and a second server cannot have the same one."""

# /// script
# [tool.motion]
# needs = ["posix"]  # Windows has another message
# ///

import asyncio


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(asyncio.Protocol, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()
    print("first server:", host, port > 0)
    try:
        await loop.create_server(asyncio.Protocol, host, port)
    except OSError as error:
        print("second server:", error)
    server.close()
    await server.wait_closed()
    print("serving:", server.is_serving())


asyncio.run(main())
#> first server: 127.0.0.1 True
#> second server: [Errno ...] error while attempting to bind on address ('127.0.0.1', ...): ...address already in use
#> serving: False
