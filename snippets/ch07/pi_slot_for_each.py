"""Two processes write their part of pi into a slot of their own."""

import multiprocessing

ONE = 10**18


def term(k):
    return (-ONE if k % 2 else ONE) // (2 * k + 1)


def work(lo, hi, slots, index):
    slots[index] = sum(term(k) for k in range(lo, hi))


if __name__ == "__main__":
    slots = multiprocessing.RawArray("q", 2)
    workers = [
        multiprocessing.Process(
            target=work, args=(lo, lo + 1000, slots, index)
        )
        for index, lo in enumerate((0, 1000))
    ]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    print("pi:", 4 * sum(slots))
#> pi: 3141092653621039148
