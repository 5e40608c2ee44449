"""A function that counts in a variable of its module."""

sold = 0


def sell():
    try:
        sold += 1  # noqa: F823, F841
    except UnboundLocalError as error:
        print(error)


sell()
print("sold:", sold)
#> cannot access local variable 'sold' where it is not associated with a value
#> sold: 0
