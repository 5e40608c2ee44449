"""A task that holds a lock and asks for it again waits for itself."""

import asyncio

account = asyncio.Lock()
balance = {"Ada": 50}


async def deposit(amount):
    async with account:
        balance["Ada"] += amount


async def pay_interest():
    async with account:
        await deposit(balance["Ada"] // 10)


async def main():
    try:
        async with asyncio.timeout(0.3):
            await pay_interest()
    except TimeoutError:
        print("gave up after 0.3 seconds")
    print("balance:", balance["Ada"])


asyncio.run(main())
#> gave up after 0.3 seconds
#> balance: 50
