"""A sensor sends three readings, and ends."""

import multiprocessing


def measure(station):
    with station:
        for degrees in (18.5, 19.0, 19.5):
            station.send({"degrees": degrees})


if __name__ == "__main__":
    ours, theirs = multiprocessing.Pipe(duplex=False)
    sensor = multiprocessing.Process(
        target=measure, args=(theirs,), name="sensor"
    )
    sensor.start()
    sensor.join()
    while ours.poll(timeout=0.3):  # so that you can read on
        print(ours.recv())
    print("is there more?")
#> {'degrees': 18.5}
#> {'degrees': 19.0}
#> {'degrees': 19.5}
#> is there more?
