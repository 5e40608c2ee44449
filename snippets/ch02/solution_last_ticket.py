"""The last ticket in every schedule: look first, then take."""

from collections import Counter
from itertools import permutations


def buy(tickets, sold, name):
    there = tickets["left"] > 0
    yield
    if there:
        tickets["left"] -= 1
        sold.append(name)
    yield


def sales(schedule):
    tickets, sold = {"left": 1}, []
    buyers = {name: buy(tickets, sold, name) for name in schedule}
    for name in schedule:
        next(buyers[name])
    return len(sold)


schedules = set(permutations(["ada", "ada", "ben", "ben"]))
for times, count in sorted(Counter(map(sales, schedules)).items()):
    print("sold", times, "times in", count, "of", len(schedules))
#> sold 1 times in 2 of 6
#> sold 2 times in 4 of 6
