"""A manager's list inside a manager's dict comes back as a proxy."""

from multiprocessing import Manager

if __name__ == "__main__":
    with Manager() as manager:
        orders = manager.dict()
        orders["ann"] = manager.list(["tea"])
        orders["ann"].append("milk")
        print(list(orders["ann"]))
#> ['tea', 'milk']
