"""What both need is a function of its own, and takes no lock."""

import asyncio

account = asyncio.Lock()
balance = {"Ada": 50}


def add(amount):
    balance["Ada"] += amount


async def deposit(amount):
    async with account:
        add(amount)


async def pay_interest():
    async with account:
        add(balance["Ada"] // 10)


async def main():
    try:
        async with asyncio.timeout(0.3):
            await pay_interest()
    except TimeoutError:
        print("gave up after 0.3 seconds")
    print("balance:", balance["Ada"])


asyncio.run(main())
#> balance: 55
