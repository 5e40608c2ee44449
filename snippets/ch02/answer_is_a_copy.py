"""A pool's process gets a copy of the argument, and we get a copy back."""

from concurrent.futures import ProcessPoolExecutor


def sell(stock):
    stock["bikes"] -= 2
    return stock


if __name__ == "__main__":
    stock = {"bikes": 10}
    with ProcessPoolExecutor(max_workers=1) as pool:
        answer = pool.submit(sell, stock).result()
    print("ours:  ", stock)
    print("answer:", answer)
    print("the same object:", answer is stock)
#> ours:   {'bikes': 10}
#> answer: {'bikes': 8}
#> the same object: False
