"""A lock of the manager makes the read and the write one step."""

from multiprocessing import Manager, Process


def redeem(left, gate, lock):
    gate.wait()  # for the demonstration: both are here
    with lock:
        uses = left["SPRING"]
        left["SPRING"] = uses - 1


if __name__ == "__main__":
    with Manager() as manager:
        left = manager.dict(SPRING=10)
        shared = left, manager.Barrier(2), manager.Lock()
        shops = [Process(target=redeem, args=shared) for _ in "ab"]
        for shop in shops:
            shop.start()
        for shop in shops:
            shop.join()
        print("left:", left["SPRING"])
#> left: 8
