"""The orders of a bakery in a list, a tuple, a dict and a set."""

queue = ["Ana", "Ben"]  # a list: ordered, can change
queue.append("Cem")
print(queue[0], queue[-1], queue[1:])

size = (20, 30)  # a tuple: ordered, cannot change
width, height = size  # unpacking
print(width, height)

stock = {"cake": 3, "tea": 9}  # a dict: values by key
stock["jam"] = 5
print(stock, stock.get("salt", 0))

paid = {"Ana", "Cem"}  # a set: each value once
paid.add("Ana")
print(len(paid), "Ben" in paid)
try:
    size[0] = 25
except TypeError as error:
    print(error)
#> Ana Cem ['Ben', 'Cem']
#> 20 30
#> {'cake': 3, 'tea': 9, 'jam': 5} 0
#> 2 False
#> 'tuple' object does not support item assignment
