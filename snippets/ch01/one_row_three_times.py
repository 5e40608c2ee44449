"""Multiplying a list repeats references: three names for one row."""

shelf = [["-"] * 4] * 3
shelf[0][0] = "cake"
for row in shelf:
    print(*row)
#> cake - - -
#> cake - - -
#> cake - - -
