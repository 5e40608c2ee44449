"""Two processes fill one dict, which is in a third process."""

import multiprocessing


def count(shop, prices, totals):
    totals[shop] = sum(prices)


if __name__ == "__main__":
    with multiprocessing.Manager() as manager:
        totals = manager.dict()
        shops = [
            multiprocessing.Process(
                target=count, args=(shop, prices, totals)
            )
            for shop, prices in (("east", [3, 4]), ("west", [5]))
        ]
        for shop in shops:
            shop.start()
        for shop in shops:
            shop.join()
        print(sorted(totals.items()))
#> [('east', 7), ('west', 5)]
