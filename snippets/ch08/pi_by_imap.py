"""Pi with imap: a better value each time a part arrives."""

import multiprocessing

ONE = 10**18
STEP = 20_000


def part(lo):
    terms = range(lo, lo + STEP)
    return sum((-ONE if k % 2 else ONE) // (2 * k + 1) for k in terms)


if __name__ == "__main__":
    quarter = 0
    with multiprocessing.Pool(2) as pool:
        for value in pool.imap(part, range(0, 100_000, STEP)):
            quarter += value
            print(4 * quarter)
#> 3141542653589784096
#> 3141567653589716896
#> 3141575986923007668
#> 3141580153589633308
#> 3141582653589593076
