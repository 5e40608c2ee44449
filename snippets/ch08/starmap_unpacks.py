"""starmap unpacks each item into several arguments."""

import multiprocessing


def cost(km, packages):
    return 2 * km + 3 * packages


if __name__ == "__main__":
    tours = [(28, 4), (8, 1), (29, 10)]
    with multiprocessing.Pool(2) as pool:
        try:
            print(pool.starmap(cost, tours))
        except TypeError as error:
            print(error)
#> [68, 19, 88]
