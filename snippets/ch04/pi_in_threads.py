"""Pi in integers: however many threads share the work, the digits agree."""

from threading import Thread

SCALE = 10**18
TERMS = 100_000


def part(low, high):
    return sum(
        (SCALE if k % 2 == 0 else -SCALE) // (2 * k + 1)
        for k in range(low, high)
    )


def compute(index, low, high):
    sums[index] = part(low, high)


for workers in (1, 2, 3):
    sums = [0] * workers
    cuts = [TERMS * i // workers for i in range(workers + 1)]
    threads = [
        Thread(target=compute, args=(i, cuts[i], cuts[i + 1]))
        for i in range(workers)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(f"{workers} threads: {4 * sum(sums)}")
#> 1 threads: 3141582653589593076
#> 2 threads: 3141582653589593076
#> 3 threads: 3141582653589593076
