"""Two sensors have the same sending end, and close it in turn."""

# /// script
# [tool.motion]
# needs = ["posix"]  # on Windows, `poll` raises at the end of the data
# ///

import multiprocessing


def measure(station, may_end):
    may_end.wait()
    station.close()


if __name__ == "__main__":
    ours, theirs = multiprocessing.Pipe(duplex=False)
    events = [multiprocessing.Event() for _ in range(2)]
    sensors = [
        multiprocessing.Process(target=measure, args=(theirs, event))
        for event in events
    ]
    for sensor in sensors:
        sensor.start()
    theirs.close()
    for event, sensor in zip(events, sensors, strict=True):
        print("something to receive:", ours.poll(timeout=0.1))
        event.set()
        sensor.join()
    print("something to receive:", ours.poll())
    try:
        ours.recv()
    except EOFError:
        print("EOFError")
#> something to receive: False
#> something to receive: False
#> something to receive: True
#> EOFError
