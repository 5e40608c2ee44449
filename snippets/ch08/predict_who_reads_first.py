"""map_async gets a generator: when does it read the items?"""

import multiprocessing


def stations():
    for name in ("harbor", "summit"):
        print("read", name)
        yield name


if __name__ == "__main__":
    with multiprocessing.Pool(1) as pool:
        lengths = pool.map_async(len, stations())
        print("map_async has returned")
        print(lengths.get())
#> read harbor
#> read summit
#> map_async has returned
#> [6, 6]
