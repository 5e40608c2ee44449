"""A loop that leaves a generator early."""


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
