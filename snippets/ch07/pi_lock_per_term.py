"""Two processes add each term of pi to one Value, under its lock."""

import multiprocessing

ONE = 10**18


def term(k):
    return (-ONE if k % 2 else ONE) // (2 * k + 1)


def work(lo, hi, total, acquired):
    for k in range(lo, hi):
        with total.get_lock():
            total.value += term(k)
            acquired.value += 1


if __name__ == "__main__":
    total = multiprocessing.Value("q", 0)
    acquired = multiprocessing.RawValue("q", 0)
    workers = [
        multiprocessing.Process(
            target=work, args=(lo, lo + 1000, total, acquired)
        )
        for lo in (0, 1000)
    ]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    print("pi:", 4 * total.value)
    print("lock acquired:", acquired.value)
#> pi: 3141092653621039148
#> lock acquired: 2000
