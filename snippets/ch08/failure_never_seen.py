"""Nobody asks for the results, so nobody learns of the failure."""

import multiprocessing


def amount(line):
    _, price = line.split(";")
    return int(price)


if __name__ == "__main__":
    lines = ["A1;120", "A2;abc", "A3;80"]
    with multiprocessing.Pool(2) as pool:
        results = [pool.apply_async(amount, [line]) for line in lines]
        pool.close()
        pool.join()
    print("imported", len(results), "orders")
#> imported 3 orders
