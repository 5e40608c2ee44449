"""A worker counts its calls in a global: what does the parent see?"""

import multiprocessing

calls = 0


def check(order):
    global calls
    calls += 1
    return calls


if __name__ == "__main__":
    with multiprocessing.Pool(1) as pool:
        print(pool.map(check, ["A1", "A2", "A3"]))
    print("calls:", calls)
#> [1, 2, 3]
#> calls: 0
