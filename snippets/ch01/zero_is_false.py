"""Zero and empty containers count as false, so ask for None by name."""


def show(cakes):
    wrong = cakes or "not counted"
    right = "not counted" if cakes is None else cakes
    print(f"{cakes!s:5} by or: {wrong!s:12} by is None: {right}")


for cakes in (None, 0, 5):
    show(cakes)
for value in ("", "0", [], [0], 0.0):
    print(f"{value!r:4} counts as {bool(value)}")
age = 15
print("1 < age < 18:", 1 < age < 18)
#> None  by or: not counted  by is None: not counted
#> 0     by or: not counted  by is None: 0
#> 5     by or: 5            by is None: 5
#> ''   counts as False
#> '0'  counts as True
#> []   counts as False
#> [0]  counts as True
#> 0.0  counts as False
#> 1 < age < 18: True
