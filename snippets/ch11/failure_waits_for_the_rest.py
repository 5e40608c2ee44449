"""A failure leaves the block only after all the other calls."""

from concurrent.futures import ThreadPoolExecutor


def load(name):
    if name == "tea":
        raise ValueError("tea: not a price list")
    print("loading", name)


try:
    with ThreadPoolExecutor(max_workers=1) as pool:
        lists = ("tea", "milk", "rice")
        futures = [pool.submit(load, name) for name in lists]
        for future in futures:
            future.result()
except ValueError as error:
    print("ValueError:", error)
#> loading milk
#> loading rice
#> ValueError: tea: not a price list
