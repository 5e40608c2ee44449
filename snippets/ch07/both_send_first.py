"""Two processes send each other a large map at the same time."""

import multiprocessing


def exchange(neighbor):
    neighbor.send(bytes(1_000_000))
    neighbor.recv()


if __name__ == "__main__":
    north, south = multiprocessing.Pipe()
    stations = [
        multiprocessing.Process(target=exchange, args=(end,), name=name)
        for end, name in ((north, "north"), (south, "south"))
    ]
    for station in stations:
        station.start()
    for station in stations:
        station.join(timeout=0.5)  # so that you can read on
    print("still sending:", sum(s.is_alive() for s in stations))
    for station in stations:
        station.kill()
        station.join()
#> still sending: 2
