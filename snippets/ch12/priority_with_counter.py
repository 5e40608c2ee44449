"""A counter between urgency and patient decides every tie."""

import asyncio
from itertools import count


async def main():
    ward = asyncio.PriorityQueue()
    arrival = count()
    try:
        ward.put_nowait((2, next(arrival), {"name": "Ada"}))
        ward.put_nowait((1, next(arrival), {"name": "Ben"}))
        ward.put_nowait((2, next(arrival), {"name": "Cleo"}))
        print("all three are in the queue")
        while not ward.empty():
            print("next:", ward.get_nowait()[-1]["name"])
    except TypeError as error:
        print("TypeError:", error)


asyncio.run(main())
#> all three are in the queue
#> next: Ben
#> next: Ada
#> next: Cleo
