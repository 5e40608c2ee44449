"""map passes each item as one argument, also if the item is a tuple."""

import multiprocessing


def cost(km, packages):
    return 2 * km + 3 * packages


if __name__ == "__main__":
    tours = [(28, 4), (8, 1), (29, 10)]
    with multiprocessing.Pool(2) as pool:
        try:
            print(pool.map(cost, tours))
        except TypeError as error:
            print(error)
#> cost() missing 1 required positional argument: 'packages'
