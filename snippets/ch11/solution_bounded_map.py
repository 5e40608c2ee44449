"""A map for Python 3.12 that reads only as much input as it needs."""

from collections import deque
from concurrent.futures import ThreadPoolExecutor
from itertools import count, islice


# region bounded
def bounded_map(pool, function, items, size):
    items = iter(items)
    futures = deque(pool.submit(function, i) for i in islice(items, size))
    try:
        while futures:
            result = futures.popleft().result()
            for item in islice(items, 1):
                futures.append(pool.submit(function, item))
            yield result
    finally:
        for future in futures:
            future.cancel()


# endregion


def numbers():
    for number in count(1):
        print("reads", number)
        yield number


with ThreadPoolExecutor(max_workers=2) as pool:
    for result in bounded_map(pool, float, numbers(), size=2):
        print(result)
        if result == 2:
            break
#> reads 1
#> reads 2
#> reads 3
#> 1.0
#> reads 4
#> 2.0
