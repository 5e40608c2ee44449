"""A comprehension runs its expression again for each row: three lists."""

shelf = [["-"] * 4 for _ in range(3)]
shelf[0][0] = "cake"
for row in shelf:
    print(*row)
#> cake - - -
#> - - - -
#> - - - -
