"""A test that sleeps and hopes fails when the work takes longer."""

import asyncio


async def print_receipts(orders, printed):
    while True:
        order = await orders.get()
        await asyncio.sleep(0.3)
        printed.append(order)
        orders.task_done()


async def test_every_order_is_printed():
    orders, printed = asyncio.Queue(), []
    work = print_receipts(orders, printed)
    printer = asyncio.create_task(work, name="printer")
    await orders.put("tea")
    await asyncio.sleep(0.1)
    print("printed:", printed)
    printer.cancel()
    assert printed == ["tea"]


try:
    asyncio.run(test_every_order_is_printed())
except AssertionError:
    print("test failed")
else:
    print("test passed")
#> printed: []
#> test failed
