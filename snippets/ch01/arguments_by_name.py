"""Arguments by position and by name; a function is an object, too."""


def bake(what, *extras, minutes=30, **settings):
    print(what, extras, minutes, settings)


bake("bread")
bake("cake", "jam", "nuts", minutes=45, fan=True)

order = ("cake", "jam")
options = {"minutes": 50}
bake(*order, **options)  # unpacked into arguments


def twice(action, *args):
    for _ in range(2):
        action(*args)


twice(bake, "roll")  # the function itself, without calling it
by_length = sorted(["bread", "tea", "roll"], key=len)
print(by_length, max([3, 8, 5], key=lambda size: abs(size - 4)))
#> bread () 30 {}
#> cake ('jam', 'nuts') 45 {'fan': True}
#> cake ('jam',) 50 {}
#> roll () 30 {}
#> roll () 30 {}
#> ['tea', 'roll', 'bread'] 8
