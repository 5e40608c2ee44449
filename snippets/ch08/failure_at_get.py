"""get raises the exception of the call, with the worker's traceback."""

import multiprocessing


def amount(line):
    _, price = line.split(";")
    return int(price)


if __name__ == "__main__":
    lines = ["A1;120", "A2;abc", "A3;80"]
    with multiprocessing.Pool(2) as pool:
        results = [pool.apply_async(amount, [line]) for line in lines]
        for line, result in zip(lines, results, strict=True):
            try:
                print(line, "->", result.get())
            except ValueError as error:
                print(line, "->", error)
                print("cause:", type(error.__cause__).__name__)
                print("in amount:", "in amount" in str(error.__cause__))
#> A1;120 -> 120
#> A2;abc -> invalid literal for int() with base 10: 'abc'
#> cause: RemoteTraceback
#> in amount: True
#> A3;80 -> 80
