"""The first factor that a worker finds ends the search of the others."""

import multiprocessing

NUMBER = 1009 * 1013


def find(lo, hi):
    for k in range(lo, hi):
        if NUMBER % k == 0:
            return k
    return None


def find_in(borders):
    return find(*borders)


# region search
def first_factor(ranges):
    with multiprocessing.Pool(2) as pool:
        for factor in pool.imap_unordered(find_in, ranges):
            if factor is not None:
                return factor  # the end of the block stops the workers
    return None


# endregion

if __name__ == "__main__":
    ranges = [(lo, lo + 100) for lo in range(2, 1012, 100)]
    print("a factor:", first_factor(ranges))
    print("none:", first_factor(ranges[:3]))
#> a factor: 1009
#> none: None
