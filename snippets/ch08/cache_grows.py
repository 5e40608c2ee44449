"""A worker that is replaced after two tasks forgets its cache."""

import multiprocessing

cache = {}


def in_dollars(euros):
    cache[euros] = euros * 1.25
    return len(cache)


if __name__ == "__main__":
    for limit in (None, 2):
        with multiprocessing.Pool(1, maxtasksperchild=limit) as pool:
            sizes = pool.map(in_dollars, range(6), chunksize=1)
            print("limit", limit, "-> size of the cache:", sizes)
#> limit None -> size of the cache: [1, 2, 3, 4, 5, 6]
#> limit 2 -> size of the cache: [1, 2, 1, 2, 1, 2]
