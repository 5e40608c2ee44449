"""Amdahl's law: how many times faster a program can be at most."""

from math import inf


def speedup(parallel, workers):
    """Return the best speedup if a share of the work can be divided."""
    return 1 / ((1 - parallel) + parallel / workers)


counts = (2, 4, 8, 16, inf)
print("share ", *(f"{count:>5}" for count in counts))
for parallel in (0.5, 0.9, 0.95, 0.99):
    row = (f"{speedup(parallel, count):5.1f}" for count in counts)
    print(f"{parallel:6.0%}", *row)
#> share      2     4     8    16   inf
#>    50%   1.3   1.6   1.8   1.9   2.0
#>    90%   1.8   3.1   4.7   6.4  10.0
#>    95%   1.9   3.5   5.9   9.1  20.0
#>    99%   2.0   3.9   7.5  13.9 100.0
