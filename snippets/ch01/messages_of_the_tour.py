"""Messages that newcomers to Python meet, from a run."""

from dataclasses import make_dataclass


class Shop:
    def close():  # self is missing
        return "closed"


def while_iterating():
    stock = {"tea": 0, "jam": 5}
    for name, count in stock.items():
        if count == 0:
            del stock[name]


calls = (
    lambda: Shop().close(),
    lambda: make_dataclass("Order", [("items", list, [])]),
    while_iterating,
    lambda: {["tea"]: 1},
    lambda: ["bread"].append("tea")[0],
    lambda: "cakes: " + 3,
    lambda: compile("match m:\n case s: 1\n case _: 2", "m", "exec"),
)
for call in calls:
    try:
        call()
    except (RuntimeError, SyntaxError, TypeError, ValueError) as error:
        print(f"{type(error).__name__}: {error}")
#> TypeError: Shop.close() takes 0 positional arguments but 1 was given
#> ValueError: mutable default <class 'list'> for field items is not allowed: use default_factory
#> RuntimeError: dictionary changed size during iteration
#> TypeError: ...unhashable type: 'list'...
#> TypeError: 'NoneType' object is not subscriptable
#> TypeError: can only concatenate str (not "int") to str
#> SyntaxError: name capture 's' makes remaining patterns unreachable (m, line 2)
