"""A for loop takes items, not numbers; enumerate and zip add what you need."""

names = ["Ana", "Ben", "Cem"]
cakes = [3, 0, 5]

for number, name in enumerate(names, start=1):
    print(number, name)

for name, count in zip(names, cakes, strict=True):
    if count == 0:
        continue
    print(name, "gets", count)

left = 7
while left > 0:
    left -= 3
print("left:", left, "and", list(range(2, 10, 3)))

for name in names:
    if name.startswith("D"):
        break
else:  # no break
    print("nobody's name begins with D")
#> 1 Ana
#> 2 Ben
#> 3 Cem
#> Ana gets 3
#> Cem gets 5
#> left: -2 and [2, 5, 8]
#> nobody's name begins with D
