"""A callback fills a future, and the coroutine that awaits it goes on."""

import asyncio


def postman(parcel):
    print("postman: rings")
    parcel.set_result("book")
    print("postman: leaves")


def neighbor(parcel):
    print("neighbor: saw a", parcel.result())


async def main():
    loop = asyncio.get_running_loop()
    parcel = loop.create_future()
    parcel.add_done_callback(neighbor)
    loop.call_later(0.1, postman, parcel)

    print("main: is it here?", parcel.done())
    content = await parcel
    print("main: unpacks the", content)


asyncio.run(main())
#> main: is it here? False
#> postman: rings
#> postman: leaves
#> neighbor: saw a book
#> main: unpacks the book
