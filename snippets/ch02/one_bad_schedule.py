"""Two customers buy a bike each, and one of the two sales is lost."""

stock = {"bikes": 10}


def buy():
    seen = stock["bikes"]
    yield f"reads {seen}"
    stock["bikes"] = seen - 1
    yield f"writes {seen - 1}"


ada, ben = buy(), buy()
print("ada", next(ada))
print("ben", next(ben))
print("ben", next(ben))
print("ada", next(ada))
print("bikes left:", stock["bikes"])
#> ada reads 10
#> ben reads 10
#> ben writes 9
#> ada writes 9
#> bikes left: 9
