"""All results of three sales that can interrupt each other anywhere."""

from itertools import permutations


def buy(stock):
    seen = stock["bikes"]
    yield
    stock["bikes"] = seen - 1
    yield


def run(schedule):
    stock = {"bikes": 10}
    sales = {name: buy(stock) for name in schedule}
    for name in schedule:
        next(sales[name])
    return stock["bikes"]


results = {run(schedule) for schedule in permutations("aabbcc")}
print("bikes left:", *sorted(results))
#> bikes left: 7 8 9
