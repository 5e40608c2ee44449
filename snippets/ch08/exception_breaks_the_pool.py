"""The parent cannot rebuild this exception, and gets no result anymore."""

import multiprocessing


class OrderError(Exception):
    def __init__(self, number, reason):
        super().__init__(f"order {number}: {reason}")


def amount(line):
    number, price = line.split(";")
    if not price.isdigit():
        raise OrderError(number, "no amount")
    return int(price)


def import_orders():
    with multiprocessing.Pool(1) as pool:
        print("A1:", pool.apply(amount, ["A1;120"]), flush=True)
        bad = pool.apply_async(amount, ["A2;abc"])
        good = pool.apply_async(amount, ["A3;80"])
        good.wait(timeout=4)  # the last one
        for name, result in (("A2", bad), ("A3", good)):
            try:
                print(f"{name}:", result.get(timeout=0), flush=True)
            except multiprocessing.TimeoutError:
                print(f"{name}: no answer", flush=True)
            except OrderError as error:
                print(f"{name}: failed,", error, flush=True)


if __name__ == "__main__":
    try:
        import_orders()
    except AssertionError as error:
        print("end of the block:", error)
#> A1: 120
#> Exception in thread Thread-... (_handle_results):
#> ...
#> TypeError: OrderError.__init__() missing 1 required positional argument: 'reason'
#> A2: no answer
#> A3: no answer
#> end of the block: Cannot have cache with result_handler not alive
