"""A list as the default value of a parameter, and two calls."""


def add(item, basket=[]):  # noqa: B006
    basket.append(item)
    return basket


print(add("bread"))
print(add("tea"))
#> ['bread']
#> ['bread', 'tea']
