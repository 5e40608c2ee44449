"""start and join in one loop run the processes one after another."""

import multiprocessing
import threading

OVENS = 3


def bake(oven, all_hot):
    try:
        if all_hot.wait(timeout=2) == 0:
            print("all ovens are hot at the same time")
    except threading.BrokenBarrierError:
        print(f"oven {oven} is hot, the others are not")


if __name__ == "__main__":
    all_hot = multiprocessing.Barrier(OVENS)
    for oven in range(OVENS):
        baker = multiprocessing.Process(target=bake, args=(oven, all_hot))
        baker.start()
        baker.join()
#> oven 0 is hot, the others are not
#> oven 1 is hot, the others are not
#> oven 2 is hot, the others are not
