"""A part of pi in whole numbers, and the tests that its parts add up."""

ONE = 10**18


def part(lo, hi):
    """Add the terms lo to hi - 1 of pi / 4, in units of 10**-18."""
    return sum(
        (-ONE if k % 2 else ONE) // (2 * k + 1) for k in range(lo, hi)
    )


def test_first_terms():
    assert part(0, 1) == ONE
    assert part(1, 2) == -ONE // 3


def test_nothing():
    assert part(5, 5) == 0


def test_every_cut_gives_the_same():
    whole = part(0, 1000)
    for cut in (0, 1, 333, 999, 1000):
        assert part(0, cut) + part(cut, 1000) == whole, cut


if __name__ == "__main__":
    test_first_terms()
    test_nothing()
    test_every_cut_gives_the_same()
    print("all tests passed")
    print("pi:", 4 * part(0, 100_000))
#> all tests passed
#> pi: 3141582653589593076
