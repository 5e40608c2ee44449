"""A service that computes in other processes answers meanwhile."""

import asyncio
from concurrent.futures import ProcessPoolExecutor

ONE = 10**18
beats = 0


def part(low, high):
    signs = ((1 - 2 * (k % 2), k) for k in range(low, high))
    return sum(sign * ONE // (2 * k + 1) for sign, k in signs)


async def heart():
    global beats
    while True:
        beats += 1
        await asyncio.sleep(0.001)


async def ask(port, low, high):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(f"{low} {high}\n".encode())
    result = int(await reader.readline())
    writer.close()
    await writer.wait_closed()
    return result


async def main(pool):
    async def serve(reader, writer):
        low, high = map(int, (await reader.readline()).split())
        before = beats
        loop = asyncio.get_running_loop()
        result = await loop.run_in_executor(pool, part, low, high)
        print("the heart goes on:", beats > before)
        writer.write(f"{result}\n".encode())
        writer.close()
        await writer.wait_closed()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    pulse = asyncio.create_task(heart(), name="heart")
    async with server, asyncio.TaskGroup() as group:
        parts = [
            group.create_task(ask(port, low, low + 500_000), name=f"{low}")
            for low in (0, 500_000)
        ]
    pulse.cancel()
    print("pi:", 4 * sum(task.result() for task in parts))


if __name__ == "__main__":
    with ProcessPoolExecutor(max_workers=2) as pool:
        asyncio.run(main(pool))
#> the heart goes on: True
#> the heart goes on: True
#> pi: 3141591653587791980
