"""shield protects the inner task, but nothing waits for it."""

import asyncio

debited = asyncio.Event()


async def pay(bill):
    print("bank: debits", bill)
    debited.set()
    await asyncio.sleep(0.8)
    print("bank: credits", bill)


async def check_out(bill):
    await asyncio.shield(pay(bill))
    print("shop: thank you")


async def main():
    customer = asyncio.create_task(check_out("bill 9"), name="customer")
    await debited.wait()
    customer.cancel()
    await asyncio.wait([customer])
    print("customer canceled:", customer.cancelled())


asyncio.run(main())
print("the program ends")
#> bank: debits bill 9
#> customer canceled: True
#> the program ends
