"""With None as the default, each call makes a list of its own."""


def add(item, basket=None):
    if basket is None:
        basket = []
    basket.append(item)
    return basket


print(add("bread"))
print(add("tea"))
#> ['bread']
#> ['tea']
