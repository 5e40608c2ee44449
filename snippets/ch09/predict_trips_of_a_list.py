"""A loop over a manager's list asks for each item, and once more."""

from _counting import CountingManager, calls

if __name__ == "__main__":
    with CountingManager() as manager:
        for _ in manager.list(["tea", "milk", "rice"]):
            pass
        print(calls.total())
#> 4
