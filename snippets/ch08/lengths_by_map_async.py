"""map_async starts many calls at once, and the parent goes on."""

import multiprocessing

ROUTES = {
    "north": [12, 7, 9],
    "east": [4, 4],
    "south": [20, 1, 3, 5],
}


def length(route):
    return sum(ROUTES[route])


if __name__ == "__main__":
    with multiprocessing.Pool(2) as pool:
        lengths = pool.map_async(length, ROUTES)
        print("route  km")  # meanwhile, the workers compute
        for route, km in zip(ROUTES, lengths.get(timeout=10), strict=True):
            print(f"{route:6} {km}")
#> route  km
#> north  28
#> east   8
#> south  29
