"""A function can change its caller's list, but not what the name means."""


def add(basket):
    basket.append("jam")  # changes the object


def replace(basket):
    basket = ["salt"]  # gives the local name another object
    return len(basket)


def plus(basket, more):
    basket += more  # changes a list, but rebinds for a tuple
    return len(basket)


basket = ["bread"]
add(basket)
replace(basket)
plus(basket, ["oil"])
print("list: ", basket)
fixed = ("bread",)
plus(fixed, ("oil",))
print("tuple:", fixed)
#> list:  ['bread', 'jam', 'oil']
#> tuple: ('bread',)
