"""A sensor sends readings through a pipe until it has no more."""

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
    theirs.close()  # only the sensor has it now
    with ours:
        try:
            while True:
                print(ours.recv())
        except EOFError:
            print("no more readings")
    sensor.join()
#> {'degrees': 18.5}
#> {'degrees': 19.0}
#> {'degrees': 19.5}
#> no more readings
