"""How many tasks does map send? Count how often the function is pickled."""

import multiprocessing


class Price:
    pickled = 0  # in the parent

    def __getstate__(self):
        Price.pickled += 1
        return {}

    def __call__(self, amount):
        return 3 * amount


if __name__ == "__main__":
    with multiprocessing.Pool(2) as pool:
        for chunksize in (1, 10, 50, None):
            Price.pickled = 0
            pool.map(Price(), range(100), chunksize)
            print(f"chunksize {chunksize}: {Price.pickled} tasks")
#> chunksize 1: 100 tasks
#> chunksize 10: 10 tasks
#> chunksize 50: 2 tasks
#> chunksize None: 8 tasks
