"""Two patients of the same urgency: now the dicts are compared."""

import asyncio


async def main():
    ward = asyncio.PriorityQueue()
    try:
        ward.put_nowait((2, {"name": "Ada"}))
        ward.put_nowait((1, {"name": "Ben"}))
        ward.put_nowait((2, {"name": "Cleo"}))
        print("all three are in the queue")
        while not ward.empty():
            print("next:", ward.get_nowait()[-1]["name"])
    except TypeError as error:
        print("TypeError:", error)


asyncio.run(main())
#> all three are in the queue
#> TypeError: '<' not supported between instances of 'dict' and 'dict'
