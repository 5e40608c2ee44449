"""A batch with a progress board and a shared cache, ended in order."""

# /// script
# [tool.motion]
# timeout = 30  # it starts two managers and three workers
# ///

import os
import signal
import time
from concurrent.futures import Future
from multiprocessing import Process, current_process
from multiprocessing.connection import wait
from multiprocessing.managers import BaseManager
from threading import Lock


class Board:
    def __init__(self):
        self._lock, self._done = Lock(), {}

    def add(self, worker, order):
        with self._lock:
            self._done.setdefault(worker, []).append(order)

    def done(self):
        with self._lock:
            return {name: list(done) for name, done in self._done.items()}


class Towns:
    def __init__(self):
        self._lock, self._towns = Lock(), {}

    def get(self, code):
        with self._lock:
            first = code not in self._towns
            town = self._towns.setdefault(code, Future())
        if first:  # without the lock, because it takes long
            try:
                town.set_result(ask_the_post(code))
            except Exception as error:
                town.set_exception(error)
        return town.result()

    def asked(self):
        return len(self._towns)


class BatchManager(BaseManager):
    pass


BatchManager.register("Board", Board)
BatchManager.register("Towns", Towns)


def work(orders, board, towns):
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # main ends this process,
    signal.signal(signal.SIGTERM, signal.SIG_DFL)  # with this one
    for order, code in orders:
        handle(order, towns.get(code))
        board.add(current_process().name, order)


def run(shares, watch=None):
    with BatchManager() as manager:
        board, towns = manager.Board(), manager.Towns()
        running = {}
        try:
            for name, orders in shares.items():
                worker = Process(
                    target=work, args=(orders, board, towns), name=name
                )
                worker.start()
                running[worker.sentinel] = worker
            while running:
                for ended in wait(running, timeout=0.1):
                    worker = running.pop(ended)
                    worker.join()
                    if worker.exitcode != 0:
                        print(f"{worker.name} died: {worker.exitcode}")
                if watch:
                    watch(board.done())
        except KeyboardInterrupt:
            print("interrupted")
        finally:
            for worker in running.values():
                worker.terminate()
            for worker in running.values():
                worker.join()
            done = board.done()
        for name, orders in shares.items():
            left = [o for o, _ in orders if o not in done.get(name, ())]
            print(f"{name}: done {done.get(name, [])}, left {left}")
        print("asked the post:", towns.asked())


# From here on: the demonstration.


def ask_the_post(code):
    return f"town {code}"


def handle(order, town):
    if order == "crash":
        os._exit(3)
    if order == "slow":
        time.sleep(60)


def ctrl_c_after_the_first(done):
    if done:
        signal.raise_signal(signal.SIGINT)


if __name__ == "__main__":
    for number in signal.SIGINT, signal.SIGTERM:
        signal.signal(number, signal.default_int_handler)
    run(
        {
            "north": [("A1", 10), ("A2", 20)],
            "south": [("B1", 20), ("crash", 10), ("B3", 20)],
        }
    )
    run({"east": [("C1", 30), ("slow", 30)]}, ctrl_c_after_the_first)
#> south died: 3
#> north: done ['A1', 'A2'], left []
#> south: done ['B1'], left ['crash', 'B3']
#> asked the post: 2
#> interrupted
#> east: done ['C1'], left ['slow']
#> asked the post: 1
