"""Each order goes step by step, and the orders overlap."""

# /// script
# [tool.motion]
# order = [  # both timers may be up at the same moment
#     ["Ada's card is valid", "mail to Ada: it is on its way"],
# ]
# ///

import asyncio

CARDS = {"Ada": "valid", "Ben": "expired"}


async def pay(customer):
    await asyncio.sleep(0.1)
    print(f"{customer}'s card is {CARDS[customer]}")
    return CARDS[customer] == "valid"


async def mail(customer):
    print(f"mail to {customer}: it is on its way")


async def handle(customer):
    if await pay(customer):
        await mail(customer)


async def main():
    async with asyncio.TaskGroup() as group:
        for customer in CARDS:
            group.create_task(handle(customer), name=customer)


asyncio.run(main())
#> Ada's card is valid
#> mail to Ada: it is on its way
#> Ben's card is expired
