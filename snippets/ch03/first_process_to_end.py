"""wait returns the sentinels of those processes that have ended."""

import multiprocessing
from multiprocessing.connection import wait


def deliver(vehicle, may_arrive):
    may_arrive.wait()
    print(f"{vehicle} arrives")


if __name__ == "__main__":
    gates, running = {}, {}
    for vehicle in ("van", "bike", "tram"):
        gates[vehicle] = multiprocessing.Event()
        process = multiprocessing.Process(
            target=deliver, args=(vehicle, gates[vehicle]), name=vehicle
        )
        process.start()
        running[process.sentinel] = process
    gates["tram"].set()
    for sentinel in wait(list(running)):
        print("first:", running.pop(sentinel).name)
    for process in running.values():
        process.terminate()
        process.join()
        print(f"{process.name}: exit code {process.exitcode}")
#> tram arrives
#> first: tram
#> van: exit code -15
#> bike: exit code -15
