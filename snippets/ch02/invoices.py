"""An invoice service: tasks wait, a thread calls old code, processes compute."""

import asyncio
import time
from concurrent.futures import ProcessPoolExecutor

# What the shop would answer: an amount for each order.
ORDERS = {"A1": 120, "A2": 80, "A3": -5, "A4": 200, "A5": 60, "A6": 90}
FAILURES = (ValueError, OSError, TimeoutError)  # of one order only


async def fetch(order):
    """Ask the shop, with a library that was made for asyncio."""
    await asyncio.sleep(0.05)  # stands for the network
    return ORDERS[order]


def render(order, amount):
    """Compute the invoice: this keeps a core busy."""
    if amount < 0:
        raise ValueError(f"negative amount {amount}")
    check = sum(k * k for k in range(100_000)) % 97
    return f"{order}: {amount} euros, check {check}"


def archive(invoice):
    """Store the invoice, with an old library that blocks."""
    time.sleep(0.05)  # stands for the disk
    if invoice.startswith("A4"):
        raise OSError("archive is full")


async def invoice(order, pool):
    loop = asyncio.get_running_loop()
    async with asyncio.timeout(30):
        amount = await fetch(order)
        text = await loop.run_in_executor(pool, render, order, amount)
        await asyncio.to_thread(archive, text)
    return text


async def worker(orders, pool, report):
    for order in orders:  # all workers share this iterator
        try:
            report[order] = await invoice(order, pool)
        except FAILURES as error:
            report[order] = f"{order}: failed, {error!r}"


async def heartbeat(report, beats):
    """Show that the loop is free; a service would log its progress."""
    while len(report) < len(ORDERS):
        beats.append(len(report))
        await asyncio.sleep(0.02)


async def main():
    report, beats = {}, []
    orders = iter(ORDERS)
    with ProcessPoolExecutor(max_workers=2) as pool:
        async with asyncio.TaskGroup() as group:
            group.create_task(heartbeat(report, beats), name="heartbeat")
            for number in range(3):
                group.create_task(
                    worker(orders, pool, report), name=f"worker {number}"
                )
    for order in ORDERS:
        print(report[order])
    print("the loop stayed free:", len(beats) > 1)


if __name__ == "__main__":
    asyncio.run(main())
#> A1: 120 euros, check 54
#> A2: 80 euros, check 54
#> A3: failed, ValueError('negative amount -5')
#> A4: failed, OSError('archive is full')
#> A5: 60 euros, check 54
#> A6: 90 euros, check 54
#> the loop stayed free: True
