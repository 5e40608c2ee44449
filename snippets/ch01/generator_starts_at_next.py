"""A generator runs when its next value is asked for, and not before."""


def oven():
    print("oven: heats up")
    yield "bread"
    print("oven: goes on")
    yield "cake"


goods = oven()
print("shop: opens")
print("shop:", next(goods))
print("shop:", next(goods))
#> shop: opens
#> oven: heats up
#> shop: bread
#> oven: goes on
#> shop: cake
