"""The same calls in threads and in processes: one name differs."""

import os
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

CARDS = ["79927398713", "79927398710", "4111111111111111"]


def check(number):
    digits = [int(digit) for digit in reversed(number)]
    doubled = [sum(divmod(2 * digit, 10)) for digit in digits[1::2]]
    valid = sum(digits[::2] + doubled) % 10 == 0
    return valid, os.getpid()


def check_all(kind):
    with kind(max_workers=2) as pool:
        valid, pids = zip(*pool.map(check, CARDS), strict=True)
    print(kind.__name__, *valid)
    print("  in our process:", set(pids) == {os.getpid()})


if __name__ == "__main__":
    check_all(ThreadPoolExecutor)
    check_all(ProcessPoolExecutor)
#> ThreadPoolExecutor True False True
#>   in our process: True
#> ProcessPoolExecutor True False True
#>   in our process: False
