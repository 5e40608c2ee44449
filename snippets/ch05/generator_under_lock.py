"""A lock around next() lets one thread at a time ask a generator."""

import threading

printing = threading.Event()
ben_is_there = threading.Event()
machine = threading.Lock()


def ticket_numbers():
    for number in range(1, 4):
        printing.set()
        ben_is_there.wait()
        yield number


def ada():
    with machine:
        print("Ada has ticket", next(numbers))


def ben():
    printing.wait()
    ben_is_there.set()
    with machine:
        print("Ben has ticket", next(numbers))


numbers = ticket_numbers()
threading.Thread(target=ada, name="Ada").start()
threading.Thread(target=ben, name="Ben").start()
#> Ada has ticket 1
#> Ben has ticket 2
