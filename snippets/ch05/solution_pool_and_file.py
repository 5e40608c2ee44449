"""The workers of a pool take turns at a file, by one lock."""

import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory


def set_up(the_lock):
    global lock
    lock = the_lock


# region sell
def sell(ledger):
    with lock:
        number = int(ledger.read_text()) + 1
        ledger.write_text(str(number))
    return number


# endregion


def main():
    with TemporaryDirectory() as folder:
        ledger = Path(folder, "sold.txt")
        ledger.write_text("0")
        with ProcessPoolExecutor(
            2, initializer=set_up, initargs=(multiprocessing.Lock(),)
        ) as pool:
            numbers = list(pool.map(sell, [ledger] * 20))
        print("each number once:", sorted(numbers) == [*range(1, 21)])
        print("sold:", ledger.read_text())


if __name__ == "__main__":
    main()
#> each number once: True
#> sold: 20
