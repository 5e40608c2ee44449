"""Comprehensions build lists, dicts and sets from any iterable."""

orders = [("Ana", 3), ("Ben", 0), ("Cem", 5)]

names = [name for name, _ in orders]
cakes = {name: number for name, number in orders if number}
sizes = {len(name) for name in names}
total = sum(number for _, number in orders)

print(names)
print(cakes)
print(sizes)
print(total)
#> ['Ana', 'Ben', 'Cem']
#> {'Ana': 3, 'Cem': 5}
#> {3}
#> 8
