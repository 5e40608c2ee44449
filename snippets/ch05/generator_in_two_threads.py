"""A second thread asks a generator that is running: ValueError."""

import threading

printing = threading.Event()
ben_was_refused = threading.Event()


def ticket_numbers():
    for number in range(1, 4):
        printing.set()
        ben_was_refused.wait()
        yield number


def ada():
    print("Ada has ticket", next(numbers))


def ben():
    printing.wait()
    try:
        print("Ben has ticket", next(numbers))
    except ValueError as error:
        print("ValueError:", error)
    ben_was_refused.set()


numbers = ticket_numbers()
threading.Thread(target=ada, name="Ada").start()
threading.Thread(target=ben, name="Ben").start()
#> ValueError: generator already executing
#> Ada has ticket 1
