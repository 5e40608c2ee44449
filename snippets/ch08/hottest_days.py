"""Two processes find the hottest day of three weather stations."""

import multiprocessing

READINGS = {
    "harbor": [19, 23, 22],
    "airport": [21, 27, 25],
    "summit": [4, 9, 7],
}


def hottest(station):  # stands for a long computation
    return max(READINGS[station])


if __name__ == "__main__":
    stations = list(READINGS)
    with multiprocessing.Pool(2) as pool:
        highs = pool.map(hottest, stations)
    for station, high in zip(stations, highs, strict=True):
        print(f"{station}: {high} degrees")
#> harbor: 23 degrees
#> airport: 27 degrees
#> summit: 9 degrees
