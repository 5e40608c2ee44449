"""An exception that keeps its arguments comes back to the parent."""

import multiprocessing


class OrderError(Exception):
    def __init__(self, number, reason):
        super().__init__(number, reason)
        self.number, self.reason = number, reason

    def __str__(self):
        return f"order {self.number}: {self.reason}"


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
#> A2: failed, order A2: no amount
#> A3: 80
