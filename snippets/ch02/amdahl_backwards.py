"""Amdahl's law backwards: which share of the pi program was divided?"""

from statistics import median

# Seconds, from records/workers: CPython 3.15.2, 2 CPUs, 2026-11-22.
ALONE = (0.395, 0.4057, 0.3948, 0.401, 0.3975, 0.3941, 0.3871)
TWO_PROCESSES = (0.225, 0.2196, 0.2197, 0.2168, 0.2235, 0.2187, 0.2177)

speedup = median(ALONE) / median(TWO_PROCESSES)
parallel = 2 * (1 - 1 / speedup)  # from 1/speedup = 1 - p + p/2
print(f"2 processes were {speedup:.2f} times as fast")
print(f"as if {parallel:.0%} of the work had been divided")
print(f"so with 4 CPUs, at most {1 / (1 - parallel * 3 / 4):.1f} times")
#> 2 processes were 1.80 times as fast
#> as if 89% of the work had been divided
#> so with 4 CPUs, at most 3.0 times
