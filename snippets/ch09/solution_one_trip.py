"""A report that asks the manager once instead of eleven times."""

from _counting import CountingManager, calls


def report(stock):
    stock = stock.copy()  # from here on, a dict of our own
    for name in sorted(stock):
        if stock[name] < 5:
            print(f"order {name}: only {stock[name]} left")


# region test
if __name__ == "__main__":
    with CountingManager() as manager:
        report(manager.dict(paint=12, tape=3, wood=4))
        print("round trips:", calls.total())
# endregion
#> order tape: only 3 left
#> order wood: only 4 left
#> round trips: 1
