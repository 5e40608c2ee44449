"""A test finds a task that is left over when the function has returned."""

import asyncio


async def save(order):
    await asyncio.sleep(0.1)


async def sell(order):
    asyncio.create_task(save(order), name=f"save {order}")
    return "sold"


async def test_sell_leaves_no_task():
    assert await sell("tea") == "sold"
    left = asyncio.all_tasks() - {asyncio.current_task()}
    print("left over:", [task.get_name() for task in left])


asyncio.run(test_sell_leaves_no_task())
#> left over: ['save tea']
