"""sharedctypes: a structure in shared memory, its copy, and its lock."""

import ctypes
from multiprocessing import Process, sharedctypes


class Stock(ctypes.Structure):
    _fields_ = [("cups", ctypes.c_int), ("price", ctypes.c_double)]


def sell(stock, sold, week):
    with stock:
        stock.cups -= 1
    with sold.get_lock():
        sold.value += 1
    week[0] += 1


if __name__ == "__main__":
    raw = sharedctypes.RawValue(Stock, 10, 2.5)
    before = sharedctypes.copy(raw)
    stock = sharedctypes.synchronized(raw)
    sold = sharedctypes.Value("i", 0)
    week = sharedctypes.Array("i", 7, lock=False)
    for _ in range(2):
        sale = Process(target=sell, args=(stock, sold, week), name="sale")
        sale.start()
        sale.join()
    print("copy:", before.cups, "shared:", stock.cups, raw.cups)
    print("sold:", sold.value, "week:", week[:])
#> copy: 10 shared: 8 8
#> sold: 2 week: [2, 0, 0, 0, 0, 0, 0]
