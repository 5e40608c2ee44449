"""to_thread takes the context along; run_in_executor leaves it behind."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from contextvars import ContextVar, copy_context

request = ContextVar("request", default="-")


async def handle(pool):
    request.set("request 7")
    loop = asyncio.get_running_loop()
    print("to_thread:", await asyncio.to_thread(request.get))
    seen = await loop.run_in_executor(pool, request.get)
    print("run_in_executor:", seen)
    context = copy_context()
    seen = await loop.run_in_executor(pool, context.run, request.get)
    print("run_in_executor, context.run:", seen)


async def main():
    with ThreadPoolExecutor(max_workers=1) as pool:
        pool.submit(request.get)  # its thread begins, without a request
        await asyncio.create_task(handle(pool), name="handler")


asyncio.run(main())
#> to_thread: request 7
#> run_in_executor: -
#> run_in_executor, context.run: request 7
