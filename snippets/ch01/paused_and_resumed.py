"""A generator pauses at each yield and keeps its local variables."""


def oven(goods):
    for number, what in enumerate(goods, start=1):
        print(f"  oven: {what} goes in")
        yield f"{what} {number}"
        print(f"  oven: {what} is out, number is still {number}")
    print("  oven: off")


print("shop: calls oven")
tray = oven(["bread", "cake"])
print("shop: has a", type(tray).__name__)
for what in tray:
    print("shop: sells", what)
print("shop: once more", list(tray))
#> shop: calls oven
#> shop: has a generator
#>   oven: bread goes in
#> shop: sells bread 1
#>   oven: bread is out, number is still 1
#>   oven: cake goes in
#> shop: sells cake 2
#>   oven: cake is out, number is still 2
#>   oven: off
#> shop: once more []
