"""One thread: nothing to watch, so no replay."""

for number in ("one", "two", "three"):
    print(number)
#> one
#> two
#> three
