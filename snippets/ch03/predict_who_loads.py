"""A forked child has the cache of its parent; a spawned child has its own."""

# /// script
# [tool.motion]
# needs = ["fork"]  # Windows cannot fork
# ///

import functools
import multiprocessing


@functools.cache
def load_prices():
    print("  loads the prices")
    return {"melon": 250}


def sell(who):
    print(who)
    print("  sells for", load_prices()["melon"])


if __name__ == "__main__":
    sell("parent")
    for method in ("fork", "spawn"):
        context = multiprocessing.get_context(method)
        clerk = context.Process(target=sell, args=(method,), name=method)
        clerk.start()
        clerk.join()
#> parent
#>   loads the prices
#>   sells for 250
#> fork
#>   sells for 250
#> spawn
#>   loads the prices
#>   sells for 250
