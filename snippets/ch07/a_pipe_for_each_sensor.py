"""Two sensors, each with a pipe of its own, and one wait for both."""

import multiprocessing
from multiprocessing.connection import wait


def measure(station, degrees):
    with station:
        for value in degrees:
            station.send(value)


if __name__ == "__main__":
    warmest = {}
    names, sensors = {}, []
    for name, degrees in (("roof", (24, 27)), ("cellar", (12, 11, 13))):
        ours, theirs = multiprocessing.Pipe(duplex=False)
        sensor = multiprocessing.Process(
            target=measure, args=(theirs, degrees), name=name
        )
        sensor.start()
        theirs.close()
        names[ours] = name
        sensors.append(sensor)
    while names:
        for ours in wait(list(names)):
            try:
                value = ours.recv()
            except EOFError:
                ours.close()
                del names[ours]
            else:
                name = names[ours]
                warmest[name] = max(value, warmest.get(name, value))
    for sensor in sensors:
        sensor.join()
    print(sorted(warmest.items()))
#> [('cellar', 13), ('roof', 27)]
