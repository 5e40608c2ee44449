"""Names, numbers and strings on the bill of a bakery."""

name = "Zoë"  # a string of Unicode characters
cakes = 3  # an int has no largest value
price = 2.5  # a float has 53 binary digits
total = cakes * price

print(f"{name} pays {total:.2f} for {cakes} cakes")
print("7 / 2 =", 7 / 2, "and 7 // 2 =", 7 // 2)
print("-7 // 2 =", -7 // 2, "and -7 % 2 =", -7 % 2)
print("2 ** 70 =", 2**70)
print("0.1 + 0.2 =", 0.1 + 0.2)
print(name.upper(), name[0], name[-1], len(name))
#> Zoë pays 7.50 for 3 cakes
#> 7 / 2 = 3.5 and 7 // 2 = 3
#> -7 // 2 = -4 and -7 % 2 = 1
#> 2 ** 70 = 1180591620717411303424
#> 0.1 + 0.2 = 0.30000000000000004
#> ZOË Z ë 3
