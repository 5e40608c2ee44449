"""A function that returns its exceptions loses no result."""

import multiprocessing


def amount(line):
    _, price = line.split(";")
    return int(price)


def try_amount(line):
    try:
        return amount(line)
    except ValueError as error:
        return error


if __name__ == "__main__":
    lines = ["A1;120", "A2;abc", "A3;80", "A4"]
    with multiprocessing.Pool(2) as pool:
        answers = pool.map(try_amount, lines)
    for line, answer in zip(lines, answers, strict=True):
        ok = not isinstance(answer, Exception)
        print(line, "->", answer if ok else f"failed: {answer}")
#> A1;120 -> 120
#> A2;abc -> failed: invalid literal for int() with base 10: 'abc'
#> A3;80 -> 80
#> A4 -> failed: not enough values to unpack (expected 2, got 1)
