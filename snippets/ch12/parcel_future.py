"""A callback fills a future, and the coroutine that awaits it goes on."""

import asyncio


def postman(parcel):
    print("postman: rings")
    parcel.set_result("book")
    print("postman: leaves")


def neighbour(parcel):
    print("neighbour: saw a", parcel.result())


async def main():
    loop = asyncio.get_running_loop()
    parcel = loop.create_future()
    parcel.add_done_callback(neighbour)
    loop.call_later(0.1, postman, parcel)

    print("main: is it here?", parcel.done())
    content = await parcel
    print("main: unpacks the", content)


asyncio.run(main())
#> main: is it here? False
#> postman: rings
#> postman: leaves
#> neighbour: saw a book
#> main: unpacks the book
