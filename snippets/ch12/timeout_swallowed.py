"""Code that swallows CancelledError swallows the timeout too."""

import asyncio


async def ask(question):
    try:
        await asyncio.sleep(3600)
    except asyncio.CancelledError:
        return "no idea"


async def main():
    try:
        async with asyncio.timeout(0.1) as limit:
            answer = await ask("What time is it?")
            print("answer:", answer)
            await asyncio.sleep(0.2)
            print("and twice as long again")
    except TimeoutError:
        print("timed out")
    print("expired:", limit.expired())


asyncio.run(main())
#> answer: no idea
#> and twice as long again
#> expired: True
