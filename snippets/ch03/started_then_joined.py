"""Start all processes, then join all, and they run at the same time."""

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
    bakers = []
    for oven in range(OVENS):
        baker = multiprocessing.Process(target=bake, args=(oven, all_hot))
        baker.start()
        bakers.append(baker)
    for baker in bakers:
        baker.join()
#> all ovens are hot at the same time
