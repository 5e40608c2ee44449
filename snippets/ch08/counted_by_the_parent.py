"""Nothing is shared: each call returns its part, and the parent adds."""

import multiprocessing

ORDERS = [["tea", "tea", "cup"], ["tea"], ["cup", "tea"]]


def sold_tea(order):
    return order.count("tea")


if __name__ == "__main__":
    stock = 10
    with multiprocessing.Pool(2) as pool:
        stock -= sum(pool.imap_unordered(sold_tea, ORDERS))
    print("left:", stock)
#> left: 6
