"""The same two orders with await: asyncio is the scheduler."""

import asyncio


async def ask(service, order):
    print(f"order {order}: {service} asked")
    await asyncio.sleep(0)  # until the answer is there
    return f"{service} ok"


async def ship(order):
    for service in ("stock", "payment"):
        answer = await ask(service, order)
        print(f"order {order}: {answer}")
    answer = await ask("parcel", order)
    print(f"order {order}: {answer}, done")


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(ship(7), name="order 7")
        group.create_task(ship(8), name="order 8")


asyncio.run(main())
#> order 7: stock asked
#> order 8: stock asked
#> order 7: stock ok
#> order 7: payment asked
#> order 8: stock ok
#> order 8: payment asked
#> order 7: payment ok
#> order 7: parcel asked
#> order 8: payment ok
#> order 8: parcel asked
#> order 7: parcel ok, done
#> order 8: parcel ok, done
