"""Two updates of one counter, in every order in which they can run."""

from itertools import permutations


def gate(counter):
    seen = counter["visitors"]
    yield
    counter["visitors"] = seen + 1
    yield


def run(schedule):
    counter = {"visitors": 0}
    gates = {"north": gate(counter), "south": gate(counter)}
    for name in schedule:
        next(gates[name])
    return counter["visitors"]


steps = ["north", "north", "south", "south"]
for schedule in sorted(set(permutations(steps))):
    print(run(schedule), "visitors:", *schedule)
#> 2 visitors: north north south south
#> 1 visitors: north south north south
#> 1 visitors: north south south north
#> 1 visitors: south north north south
#> 1 visitors: south north south north
#> 2 visitors: south south north north
