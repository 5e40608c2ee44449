"""A total and a count, each with a lock of its own."""

import multiprocessing


def add(total, count, price, looked):
    with total.get_lock():
        total.value += price
    looked.wait(timeout=30)  # the parent looks now
    looked.wait(timeout=30)
    with count.get_lock():
        count.value += 1


if __name__ == "__main__":
    total = multiprocessing.Value("d", 40.0)
    count = multiprocessing.Value("q", 2)
    looked = multiprocessing.Barrier(2)
    seller = multiprocessing.Process(
        target=add, args=(total, count, 20.0, looked), name="seller"
    )
    print("average:", total.value / count.value)
    seller.start()
    looked.wait(timeout=30)
    print("average:", total.value / count.value)
    looked.wait(timeout=30)
    seller.join()
    print("average:", total.value / count.value)
#> average: 20.0
#> average: 30.0
#> average: 20.0
