"""A shielded task belongs to a group that outlives its caller."""

import asyncio

debited = asyncio.Event()


async def pay(bill):
    print("bank: debits", bill)
    debited.set()
    await asyncio.sleep(0.8)
    print("bank: credits", bill)


async def check_out(bill, bank):
    payment = bank.create_task(pay(bill), name="payment")
    await asyncio.shield(payment)
    print("shop: thank you")


async def main():
    async with asyncio.TaskGroup() as bank:
        shopping = check_out("bill 9", bank)
        customer = asyncio.create_task(shopping, name="customer")
        await debited.wait()
        customer.cancel()
        await asyncio.wait([customer])
        print("customer canceled:", customer.cancelled())


asyncio.run(main())
print("the program ends")
#> bank: debits bill 9
#> customer canceled: True
#> bank: credits bill 9
#> the program ends
