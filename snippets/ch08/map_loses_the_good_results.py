"""One failure, and map returns none of the results."""

import multiprocessing


def amount(line):
    _, price = line.split(";")
    return int(price)


if __name__ == "__main__":
    lines = ["A1;120", "A2;abc", "A3;80", "A4"]
    amounts = None
    with multiprocessing.Pool(2) as pool:
        try:
            amounts = pool.map(amount, lines)
        except ValueError as error:
            print("failed:", type(error).__name__)
    print("amounts:", amounts)
#> failed: ValueError
#> amounts: None
