"""A report gets faster by a faster core, or by waiting for all at once."""

SHOPS = 12
WAIT, COMPUTE = 9.0, 1.0  # seconds for each shop


def show(title, seconds):
    print(f"{title:28} {seconds:5.0f} s")


show("one shop after another", SHOPS * (WAIT + COMPUTE))
show("a core 10 times as fast", SHOPS * (WAIT + COMPUTE / 10))
show("all waits at once", WAIT + SHOPS * COMPUTE)
show("all waits at once, 4 cores", WAIT + SHOPS * COMPUTE / 4)
#> one shop after another         120 s
#> a core 10 times as fast        109 s
#> all waits at once               21 s
#> all waits at once, 4 cores      12 s
