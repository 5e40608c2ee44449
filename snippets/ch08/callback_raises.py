"""A callback that raises ends the thread that receives all results."""

import multiprocessing

ONE = 10**18


def part(lo, hi):
    return sum(
        (-ONE if k % 2 else ONE) // (2 * k + 1) for k in range(lo, hi)
    )


def store(value):
    print("part: " + value)  # a TypeError: value is an int


def compute():
    with multiprocessing.Pool(1) as pool:
        pool.apply(part, (0, 1))  # now the worker is running
        first = pool.apply_async(part, (0, 10), callback=store)
        second = pool.apply_async(part, (10, 20))
        second.wait(timeout=4)  # the last one
        for result in (first, second):
            try:
                print(result.get(timeout=0), flush=True)
            except multiprocessing.TimeoutError:
                print("no result", flush=True)


if __name__ == "__main__":
    try:
        compute()
    except AssertionError as error:
        print("end of the block:", error)
#> Exception in thread Thread-... (_handle_results):
#> ...
#> TypeError: can only concatenate str (not "int") to str
#> no result
#> no result
#> end of the block: Cannot have cache with result_handler not alive
