"""A generator with one yield in a try makes a context manager."""

from contextlib import ExitStack, contextmanager


@contextmanager
def door(name):
    print(name, "opens")
    try:
        yield name
    finally:
        print(name, "closes")


with ExitStack() as stack:  # as many as there are
    doors = [stack.enter_context(door(f"door {n}")) for n in range(3)]
    print("all open:", doors)
    if len(doors) == 3:
        print("too many")
#> door 0 opens
#> door 1 opens
#> door 2 opens
#> all open: ['door 0', 'door 1', 'door 2']
#> too many
#> door 2 closes
#> door 1 closes
#> door 0 closes
