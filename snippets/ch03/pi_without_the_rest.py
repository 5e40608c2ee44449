"""Parts of equal length lose the terms that are left over."""

import multiprocessing

ONE = 10**18


def term(k):
    return (-ONE if k % 2 else ONE) // (2 * k + 1)


def work(lo, hi, results):
    results.put(sum(term(k) for k in range(lo, hi)))


def pi(terms, processes):
    results = multiprocessing.Queue()
    for i in range(processes):
        lo = i * (terms // processes)
        hi = lo + terms // processes
        multiprocessing.Process(
            target=work, args=(lo, hi, results), name=f"{lo} to {hi}"
        ).start()
    return 4 * sum(results.get() for _ in range(processes))


if __name__ == "__main__":
    for processes in (1, 2, 3, 4):
        print(processes, "processes:", pi(100_000, processes))
#> 1 processes: 3141582653589593076
#> 2 processes: 3141582653589593076
#> 3 processes: 3141602653689593580
#> 4 processes: 3141582653589593076
