"""A default value is made once, so calls share its list."""


def add(item, basket=[]):  # noqa: B006
    basket.append(item)
    return basket


print(add("bread"))
print(add("tea"))
#> ['bread']
#> ['bread', 'tea']
