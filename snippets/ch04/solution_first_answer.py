"""The first answer wins, and no thread of the others is left."""

import queue
import threading
from threading import Thread

west_asked = threading.Event()


# region mirrors
def west(stop):
    west_asked.set()
    raise OSError("west: connection closed")


def north(stop):
    west_asked.wait(timeout=5)
    return "page from north"


def east(stop):
    print("east: told to stop:", stop.wait(timeout=5))
    # endregion


def first_answer(mirrors):
    answers, stop, errors = queue.Queue(), threading.Event(), []

    def ask(mirror):
        try:
            answers.put((mirror(stop), None))
        except Exception as error:
            answers.put((None, error))

    threads = [
        Thread(target=ask, args=(mirror,), name=mirror.__name__)
        for mirror in mirrors
    ]
    for thread in threads:
        thread.start()
    try:
        for _ in threads:
            answer, error = answers.get()
            if error is None:
                return answer
            errors.append(error)
        raise ExceptionGroup("no mirror answers", errors)
    finally:
        stop.set()
        for thread in threads:
            thread.join()


print(first_answer([west, east, north]))
print("threads:", threading.active_count())
try:
    first_answer([west])
except ExceptionGroup as group:
    print(group, *group.exceptions, sep="\n")
#> east: told to stop: True
#> page from north
#> threads: 1
#> no mirror answers (1 sub-exception)
#> west: connection closed
