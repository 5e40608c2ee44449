"""Two processes compute a half of pi each and send it through a queue."""

import multiprocessing
import os

ONE = 10**18


def term(k):
    return (-ONE if k % 2 else ONE) // (2 * k + 1)


def part(lo, hi):
    return sum(term(k) for k in range(lo, hi))


def work(lo, hi, results):
    results.put((os.getpid(), part(lo, hi)))


if __name__ == "__main__":
    results = multiprocessing.Queue()
    halves = [
        multiprocessing.Process(
            target=work, args=(lo, lo + 50_000, results), name=name
        )
        for lo, name in ((0, "first half"), (50_000, "second half"))
    ]
    for half in halves:
        half.start()
    answers = [results.get() for _ in halves]
    for half in halves:
        half.join()
    pids = {pid for pid, _ in answers} | {os.getpid()}
    print("processes:", len(pids))
    print("pi:", 4 * sum(value for _, value in answers))
    print("alone:", 4 * part(0, 100_000))
#> processes: 3
#> pi: 3141582653589593076
#> alone: 3141582653589593076
