"""How much input does map read before it yields the first result?"""

# /// script
# requires-python = ">=3.14"  # buffersize
# ///

from concurrent.futures import ThreadPoolExecutor
from itertools import count


def articles(limit):
    for number in count(1):
        print(number, end=" ")
        yield number
        if number == limit:
            return


with ThreadPoolExecutor(max_workers=2) as pool:
    print("reads", end=" ")
    prices = pool.map(float, articles(12))
    print("and yields", next(prices))

    print("reads", end=" ")
    prices = pool.map(float, articles(None), buffersize=4)
    print("and yields", next(prices))
#> reads 1 2 3 4 5 6 7 8 9 10 11 12 and yields 1.0
#> reads 1 2 3 4 5 and yields 1.0
