"""A match statement runs the first case that fits, and only this one."""


def describe(message):
    match message:
        case ("work", lo, hi):
            return f"from {lo} to {hi}"
        case ("work", *rest):
            return f"work with {len(rest)} values"
        case (name,):
            return f"only {name}"
        case _:
            return "something else"


print(describe(("work", 0, 50)))
print(describe(("work", 0, 50, 100)))
print(describe(["stop"]))
print(describe("stop"))
#> from 0 to 50
#> work with 3 values
#> only stop
#> something else
