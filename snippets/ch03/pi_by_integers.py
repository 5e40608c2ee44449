"""Pi in integers is the same however the terms are divided among processes."""

import multiprocessing

ONE = 10**18


def part(lo, hi):
    total = 0
    for k in range(lo, hi):
        total += (-ONE if k % 2 else ONE) // (2 * k + 1)
    return total


def work(lo, hi, results):
    results.put((lo, part(lo, hi)))


def pi(terms, processes):
    results = multiprocessing.Queue()
    step = terms // processes
    for lo in range(0, terms, step):
        multiprocessing.Process(
            target=work, args=(lo, lo + step, results), name=f"from {lo}"
        ).start()
    parts = sorted(results.get() for _ in range(processes))
    return 4 * sum(value for _, value in parts)


if __name__ == "__main__":
    for processes in (1, 2, 4):
        print(processes, "processes:", pi(100_000, processes))
#> 1 processes: 3141582653589593076
#> 2 processes: 3141582653589593076
#> 4 processes: 3141582653589593076
