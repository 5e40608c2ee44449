"""acquire(blocking=False) asks and takes in one step."""

import threading

printer = threading.Lock()
ada_has_asked = threading.Event()


def ada():
    if printer.acquire(blocking=False):
        print("Ada: got it")
        ada_has_asked.set()
        print("Ada: prints")
        printer.release()


def ben():
    ada_has_asked.wait()
    with printer:
        print("Ben: prints")


threading.Thread(target=ada, name="Ada").start()
threading.Thread(target=ben, name="Ben").start()
#> Ada: got it
#> Ada: prints
#> Ben: prints
