"""A default value is made once, so calls share its list."""


def add(item, basket=[]):
    basket.append(item)
    return basket


print(add("bread"))
print(add("tea"))
#> ['bread']
#> ['bread', 'tea']
