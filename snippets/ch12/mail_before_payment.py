"""Two steps that depend on each other, started together: a wrong mail."""

# /// script
# [tool.motion]
# order = [  # both timers may be up at the same moment
#     ["mail to Ada: it is on its way", "Ada's card is valid"],
#     ["mail to Ben: it is on its way", "Ben's card is expired"],
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
    async with asyncio.TaskGroup() as group:
        group.create_task(pay(customer), name=f"{customer} pays")
        group.create_task(mail(customer), name=f"{customer} mail")


async def main():
    async with asyncio.TaskGroup() as group:
        for customer in CARDS:
            group.create_task(handle(customer), name=customer)


asyncio.run(main())
#> mail to Ada: it is on its way
#> mail to Ben: it is on its way
#> Ada's card is valid
#> Ben's card is expired
