"""An argument in partial is pickled for each task, initargs are not."""

import multiprocessing
from functools import partial


class Table(dict):
    pickled = 0

    def __getstate__(self):
        Table.pickled += 1


def set_up(the_table):
    global table
    table = the_table


def price(table, product):
    return table[product]


def price_here(product):
    return table[product]


if __name__ == "__main__":
    prices = Table(pen=2, ink=9)
    products = ["pen", "ink"] * 50
    with multiprocessing.Pool(2) as pool:
        pool.map(partial(price, prices), products, chunksize=5)
    print("in partial:", Table.pickled, "times")
    Table.pickled = 0
    with multiprocessing.Pool(2, set_up, (prices,)) as pool:
        pool.map(price_here, products, chunksize=5)
    print("in initargs, at most 2 times:", Table.pickled <= 2)
#> in partial: 20 times
#> in initargs, at most 2 times: True
