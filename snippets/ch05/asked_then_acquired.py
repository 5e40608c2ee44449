"""A lock that was free when asked is taken when wanted."""

import threading

printer = threading.Lock()
ada_has_asked = threading.Event()
ben_has_it = threading.Event()
ada_is_done = threading.Event()


def ada():
    is_free = not printer.locked()
    print("Ada: the printer is free:", is_free)
    ada_has_asked.set()
    ben_has_it.wait()
    if is_free:
        got_it = printer.acquire(timeout=0.2)  # she would wait forever
        print("Ada: got it:", got_it)
    ada_is_done.set()


def ben():
    ada_has_asked.wait()
    with printer:
        print("Ben: prints")
        ben_has_it.set()
        ada_is_done.wait()


threading.Thread(target=ada, name="Ada").start()
threading.Thread(target=ben, name="Ben").start()
#> Ada: the printer is free: True
#> Ben: prints
#> Ada: got it: False
