"""Two different calls, and together fifty digits of pi."""

from concurrent.futures import ProcessPoolExecutor

ONE = 10**60  # ten more digits than we print


def arctan_of_one_by(n):
    total, power, k = 0, ONE // n, 0
    while power:
        total += (-power if k % 2 else power) // (2 * k + 1)
        power //= n * n
        k += 1
    return total


if __name__ == "__main__":
    with ProcessPoolExecutor(max_workers=2) as pool:
        fifth = pool.submit(arctan_of_one_by, 5)
        small = pool.submit(arctan_of_one_by, 239)
        pi = 4 * (4 * fifth.result() - small.result())
    print(f"{pi // 10**10}")
#> 314159265358979323846264338327950288419716939937510
