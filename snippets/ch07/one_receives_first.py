"""Two processes exchange large maps: one sends, the other receives."""

import multiprocessing


def exchange(neighbor, first):
    if first:
        neighbor.send(bytes(1_000_000))
        neighbor.recv()
    else:
        neighbor.recv()
        neighbor.send(bytes(1_000_000))


if __name__ == "__main__":
    north, south = multiprocessing.Pipe()
    stations = [
        multiprocessing.Process(target=exchange, args=args, name=name)
        for *args, name in ((north, True, "north"), (south, False, "south"))
    ]
    for station in stations:
        station.start()
    for station in stations:
        station.join()
    print("still sending:", sum(s.is_alive() for s in stations))
#> still sending: 0
