"""A pipe with two ends that send: questions and answers."""

import multiprocessing


def answer(caller):
    readings = {"Monday": 18.5, "Tuesday": 19.0}
    while (day := caller.recv()) is not None:
        try:
            caller.send(readings[day])
        except KeyError as error:
            caller.send(error)


if __name__ == "__main__":
    station, theirs = multiprocessing.Pipe()
    process = multiprocessing.Process(
        target=answer, args=(theirs,), name="station"
    )
    process.start()
    theirs.close()
    for day in ("Monday", "Sunday"):
        station.send(day)
        print(day, repr(station.recv()))
    station.send(None)
    process.join()
#> Monday 18.5
#> Sunday KeyError('Sunday')
