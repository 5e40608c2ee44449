"""Pi in floats depends on how the terms are divided among processes."""

import multiprocessing


def part(lo, hi):
    total = 0.0
    for k in range(lo, hi):
        total += (-1 if k % 2 else 1) / (2 * k + 1)
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
#> 1 processes: 3.1415826535897198
#> 2 processes: 3.1415826535897797
#> 4 processes: 3.1415826535897873
