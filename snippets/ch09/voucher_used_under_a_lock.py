"""A lock of the manager makes the read and the write one step."""

from contextlib import suppress
from multiprocessing import Manager, Process
from threading import BrokenBarrierError


def let_the_other_read(gate):  # only for the demonstration
    with suppress(BrokenBarrierError):
        gate.wait(0.3)


def redeem(left, gate, lock):
    with lock:
        uses = left["SPRING"]
        let_the_other_read(gate)
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
