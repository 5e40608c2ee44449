"""One structure under one lock: both numbers change together."""

import ctypes
import multiprocessing


class Sales(ctypes.Structure):
    _fields_ = (("total", ctypes.c_double), ("count", ctypes.c_int64))

    def average(self):
        return self.total / self.count


def add(sales, price, begun):
    with sales.get_lock():
        sales.total += price
        begun.wait(timeout=30)  # the parent tries to look now
        sales.count += 1


if __name__ == "__main__":
    sales = multiprocessing.Value(Sales, 40.0, 2)
    begun = multiprocessing.Barrier(2)
    seller = multiprocessing.Process(
        target=add, args=(sales, 20.0, begun), name="seller"
    )
    with sales.get_lock():
        print("average:", sales.get_obj().average())
    seller.start()
    begun.wait(timeout=30)
    with sales.get_lock():
        print("average:", sales.get_obj().average())
    seller.join()
#> average: 20.0
#> average: 20.0
