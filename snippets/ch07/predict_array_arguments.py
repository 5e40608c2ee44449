"""Two Arrays: one gets a number, the other a list."""

import multiprocessing

sizes = multiprocessing.Array("i", 3)
values = multiprocessing.Array("i", [3])
print(sizes[:], values[:])
sizes[0] += 2_147_483_647
sizes[0] += 1
print(sizes[0])
#> [0, 0, 0] [3]
#> -2147483648
