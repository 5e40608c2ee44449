"""The second of three calls fails: what does the for loop print?"""

import multiprocessing


def half(number):
    if number % 2:
        raise ValueError(f"{number} is odd")
    return number // 2


if __name__ == "__main__":
    with multiprocessing.Pool(2) as pool:
        try:
            for value in pool.imap(half, [2, 7, 6]):
                print(value)
        except ValueError as error:
            print("failed:", error)
#> 1
#> failed: 7 is odd
