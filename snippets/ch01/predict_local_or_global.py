"""A function that counts in a variable of its module."""

sold = 0


def sell():
    sold += 1
    return sold


try:
    print("number", sell())
except UnboundLocalError as error:
    print(error)
print("sold:", sold)
#> cannot access local variable 'sold' where it is not associated with a value
#> sold: 0
