"""A shared number has a fixed size, and wraps around silently."""

import multiprocessing

for typecode in "biq":
    copied = multiprocessing.Value(typecode, 0)
    copied.value = 3_000_000_000
    print(typecode, copied.value)
#> b 0
#> i -1294967296
#> q 3000000000
