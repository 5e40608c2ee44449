"""How fast the number of schedules grows with the steps of two threads."""

from math import comb

for steps in (1, 2, 5, 10, 20):
    print(f"{steps:2} steps each: {comb(2 * steps, steps):,} schedules")
#>  1 steps each: 2 schedules
#>  2 steps each: 6 schedules
#>  5 steps each: 252 schedules
#> 10 steps each: 184,756 schedules
#> 20 steps each: 137,846,528,820 schedules
