"""A generator that is left early runs its finally block when it is closed."""


def oven():
    try:
        yield "bread"
        yield "cake"
    finally:
        print("oven: off")


tray = oven()
for what in tray:
    print("shop: sells", what)
    break
print("shop: closes")
tray.close()
print("shop: dark")
#> shop: sells bread
#> shop: closes
#> oven: off
#> shop: dark
