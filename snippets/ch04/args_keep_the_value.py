"""args=(order,) gives each thread the value of that moment."""

from threading import Thread


def bake(cake):
    baked.append(cake)


baked = []
orders = ("apple", "cherry", "plum")
bakers = [
    Thread(target=bake, args=(order,))  # each its own order
    for order in orders
]
for baker in bakers:
    baker.start()
for baker in bakers:
    baker.join()
print(sorted(baked))
#> ['apple', 'cherry', 'plum']
