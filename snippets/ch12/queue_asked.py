"""A queue answers at once: is it full, is it empty, what is next?"""

import asyncio


async def main():
    shelf = asyncio.LifoQueue(maxsize=2)
    print("places:", shelf.maxsize, "empty:", shelf.empty())
    for cake in ["apple", "cheese", "plum"]:
        try:
            shelf.put_nowait(cake)
        except asyncio.QueueFull:
            print("no place for", cake)
    print("full:", shelf.full(), "cakes:", shelf.qsize())
    try:
        while True:
            print("sold:", shelf.get_nowait())
    except asyncio.QueueEmpty:
        print("sold out")


asyncio.run(main())
#> places: 2 empty: True
#> no place for plum
#> full: True cakes: 2
#> sold: cheese
#> sold: apple
#> sold out
