"""The indentation of a line decides whether the loop repeats it."""


def pay_inside(prices):
    total = 0
    for price in prices:
        total += price
        total += 1  # a bag
    return total


def pay_after(prices):
    total = 0
    for price in prices:
        total += price
    total += 1  # a bag
    return total


print("a bag for each:", pay_inside([4, 5, 6]))
print("one bag:", pay_after([4, 5, 6]))
#> a bag for each: 18
#> one bag: 16
