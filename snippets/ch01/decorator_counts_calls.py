"""A decorator replaces a function by one that does more."""

import functools


def counted(function):
    @functools.wraps(function)  # keep the name and the docstring
    def wrapper(*args, **kwargs):
        wrapper.calls += 1
        print(f"call {wrapper.calls} of {function.__name__}{args}")
        return function(*args, **kwargs)

    wrapper.calls = 0
    return wrapper


@counted  # the same as: bake = counted(bake)
def bake(what):
    return what + " is baked"


print(bake("bread"))
print(bake("cake"))
print("calls:", bake.calls, "name:", bake.__name__)
#> call 1 of bake('bread',)
#> bread is baked
#> call 2 of bake('cake',)
#> cake is baked
#> calls: 2 name: bake
