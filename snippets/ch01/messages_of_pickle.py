"""The messages of pickle for objects that cannot go to another process."""

import functools
import pickle
import threading


def counted(function):
    def wrapper(*args):
        return function(*args)

    return functools.wraps(function)(wrapper)


def price(cakes):
    return 3 * cakes


def make_price(each):
    def price(cakes):
        return each * cakes

    return price


original = price
price = counted(original)  # the name means the wrapper now
things = {
    "lambda": lambda cakes: 3 * cakes,
    "local function": make_price(3),
    "decorated": original,
    "generator": (n for n in range(3)),
    "lock": threading.Lock(),
}
for name, thing in things.items():
    try:
        pickle.dumps(thing)
    except (AttributeError, TypeError, pickle.PicklingError) as error:
        print(f"{name}: {type(error).__name__}")
        print("   ", error)
# On Python <3.13:
#> lambda: PicklingError
#>     Can't pickle <function <lambda> at 0x7f9bebfc2140>: attribute lookup <lambda> on __main__ failed
#> local function: AttributeError
#>     Can't pickle local object 'make_price.<locals>.price'
#> decorated: PicklingError
#>     Can't pickle <function price at 0x7f9bebf8f270>: it's not the same object as __main__.price
#> generator: TypeError
#>     cannot pickle 'generator' object
#> lock: TypeError
#>     cannot pickle '_thread.lock' object
# On Python >=3.13,<3.14:
#> lambda: PicklingError
#>     Can't pickle <function <lambda> at 0x7f9bebfc2140>: attribute lookup <lambda> on __main__ failed
#> local function: AttributeError
#>     Can't get local object 'make_price.<locals>.price'
#> decorated: PicklingError
#>     Can't pickle <function price at 0x7f9bebf8f270>: it's not the same object as __main__.price
#> generator: TypeError
#>     cannot pickle 'generator' object
#> lock: TypeError
#>     cannot pickle '_thread.lock' object
# On Python >=3.14:
#> lambda: PicklingError
#>     Can't pickle <function <lambda> at 0x...>: it's not found as __main__.<lambda>
#> local function: PicklingError
#>     Can't pickle local object <function make_price.<locals>.price at 0x...>
#> decorated: PicklingError
#>     Can't pickle <function price at 0x...>: it's not the same object as __main__.price
#> generator: TypeError
#>     cannot pickle 'generator' object
#> lock: TypeError
#>     cannot pickle '_thread.lock' object
