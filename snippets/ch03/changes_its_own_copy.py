"""A child that changes a global or an argument changes its own copy of it."""

# /// script
# [tool.motion]
# needs = ["fork"]  # Windows can only spawn
# ///

import multiprocessing

stock = {"apples": 5}


def sell(method, basket):
    stock["apples"] -= 3
    basket.append("apples")
    print(f"{method} child:", stock, basket)


if __name__ == "__main__":
    basket = ["bread"]
    for method in ("fork", "spawn", "forkserver"):
        context = multiprocessing.get_context(method)
        seller = context.Process(target=sell, args=(method, basket))
        seller.start()
        seller.join()
    print("parent:", stock, basket)
#> fork child: {'apples': 2} ['bread', 'apples']
#> spawn child: {'apples': 2} ['bread', 'apples']
#> forkserver child: {'apples': 2} ['bread', 'apples']
#> parent: {'apples': 5} ['bread']
