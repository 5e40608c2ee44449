"""Two workers read 10, and both of them write 9."""

from multiprocessing import Manager, Process


def redeem(left, gate):
    uses = left["SPRING"]
    gate.wait()  # for the demonstration: both have read
    left["SPRING"] = uses - 1


if __name__ == "__main__":
    with Manager() as manager:
        left = manager.dict(SPRING=10)
        shared = left, manager.Barrier(2)
        shops = [Process(target=redeem, args=shared) for _ in "ab"]
        for shop in shops:
            shop.start()
        for shop in shops:
            shop.join()
        print("left:", left["SPRING"])
#> left: 9
