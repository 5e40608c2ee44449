"""Get a copy, change it, and assign it back."""

from multiprocessing import Manager

if __name__ == "__main__":
    with Manager() as manager:
        orders = manager.dict()
        orders["ann"] = ["tea"]
        hers = orders["ann"]
        hers.append("milk")
        orders["ann"] = hers
        print(orders["ann"])
#> ['tea', 'milk']
