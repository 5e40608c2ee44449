"""map raises while you read it, and the results behind are lost."""

from concurrent.futures import ThreadPoolExecutor

LISTS = {"tea": "12,15", "coffee": "14,?", "cocoa": "9"}


def load(name):
    return [int(price) for price in LISTS[name].split(",")]


with ThreadPoolExecutor(max_workers=2) as pool:
    prices = pool.map(load, LISTS)
    print("map has returned")
    try:
        for name, numbers in zip(LISTS, prices, strict=True):
            print(name, numbers)
    except ValueError as error:
        print("ValueError:", error)
    print("left in the iterator:", list(prices))
#> map has returned
#> tea [12, 15]
#> ValueError: invalid literal for int() with base 10: '?'
#> left in the iterator: []
