"""A child process sells two bikes, and the parent's stock stays the same."""

import multiprocessing

stock = {"bikes": 10}


def sell(amount):
    stock["bikes"] -= amount
    print("child: ", stock, flush=True)


if __name__ == "__main__":
    child = multiprocessing.Process(target=sell, args=(2,), name="child")
    child.start()
    child.join()
    print("parent:", stock)
#> child:  {'bikes': 8}
#> parent: {'bikes': 10}
