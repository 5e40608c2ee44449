"""An await between a check and its use lets another task in."""

import asyncio

guests = []


async def invite(name):
    if len(guests) < 1:
        await asyncio.sleep(0)  # stands for writing the letter
        guests.append(name)


async def main():
    async with asyncio.TaskGroup() as hosts:
        hosts.create_task(invite("Ada"), name="host 1")
        hosts.create_task(invite("Ben"), name="host 2")
    print("room for 1, invited:", guests)


asyncio.run(main())
#> room for 1, invited: ['Ada', 'Ben']
