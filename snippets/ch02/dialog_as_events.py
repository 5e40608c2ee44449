"""A coffee machine's dialog as handlers: the state is in a variable."""

state = "size"
cup = {}


def on_key(key):
    global state
    if state == "size":
        cup["size"] = key
        state = "milk"
        print("milk?")
    elif state == "milk":
        cup["milk"] = key
        state = "done"
        print("here it is:", cup)


print("size?")
for key in ("large", "no"):
    on_key(key)
#> size?
#> milk?
#> here it is: {'size': 'large', 'milk': 'no'}
