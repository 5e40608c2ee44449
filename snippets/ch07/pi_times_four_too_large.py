"""Four times the sum does not fit into a slot of 64 bits."""

import multiprocessing

ONE = 10**18
quarter = sum((-ONE if k % 2 else ONE) // (2 * k + 1) for k in range(2000))
slot = multiprocessing.RawValue("q", quarter)
print("a quarter:", slot.value)
slot.value *= 4
print("all of it:", slot.value)
slot.value *= 4
print("too much: ", slot.value)
#> a quarter: 785273163405259787
#> all of it: 3141092653621039148
#> too much:  -5882373459225395024
