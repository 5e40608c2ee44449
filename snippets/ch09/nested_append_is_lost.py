"""A list inside a manager's dict comes back as a copy."""

from multiprocessing import Manager

if __name__ == "__main__":
    with Manager() as manager:
        orders = manager.dict()
        orders["ann"] = ["tea"]
        orders["ann"].append("milk")
        print(orders["ann"])
#> ['tea']
