"""A lambda looks up the loop variable when it runs, not when it is made."""

from threading import Thread


def bake(cake):
    baked.append(cake)


baked = []
orders = ("apple", "cherry", "plum")
bakers = [Thread(target=lambda: bake(order)) for order in orders]
for baker in bakers:
    baker.start()
for baker in bakers:
    baker.join()
print(sorted(baked))
#> ['plum', 'plum', 'plum']
