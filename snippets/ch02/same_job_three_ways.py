"""The same calls one after another, in threads and in processes."""

from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

ORDERS = {"ada": [12, 30], "ben": [7], "cem": [5, 5, 5]}


def total(customer):
    return sum(ORDERS[customer])


if __name__ == "__main__":
    print("one by one:", *map(total, ORDERS))
    with ThreadPoolExecutor(max_workers=3) as pool:
        print("threads:   ", *pool.map(total, ORDERS))
    with ProcessPoolExecutor(max_workers=3) as pool:
        print("processes: ", *pool.map(total, ORDERS))
#> one by one: 42 7 15
#> threads:    42 7 15
#> processes:  42 7 15
