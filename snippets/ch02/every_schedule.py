"""Every order of two sales of two steps each, with what is left."""

from collections import Counter


def buy(stock):
    seen = stock["bikes"]
    yield
    stock["bikes"] = seen - 1
    yield


def schedules(steps):
    """Yield each order in which the steps of all names can be taken."""
    if not any(steps.values()):
        yield ()
    for name, left in steps.items():
        if left:
            rest = steps | {name: left - 1}
            for tail in schedules(rest):
                yield (name, *tail)


def run(schedule):
    stock = {"bikes": 10}
    sales = {name: buy(stock) for name in schedule}
    for name in schedule:
        next(sales[name])
    return stock["bikes"]


left = Counter()
for schedule in schedules({"ada": 2, "ben": 2}):
    left[run(schedule)] += 1
    print(*schedule, "leaves", run(schedule))
print("right:", left[8], "wrong:", left[9])
#> ada ada ben ben leaves 8
#> ada ben ada ben leaves 9
#> ada ben ben ada leaves 9
#> ben ada ada ben leaves 9
#> ben ada ben ada leaves 9
#> ben ben ada ada leaves 8
#> right: 2 wrong: 4
