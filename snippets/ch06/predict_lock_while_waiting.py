"""A thread waits inside its with block. Is the lock taken?"""

import threading

guests = []
changed = threading.Condition()
inside = threading.Event()


def host():
    with changed:
        inside.set()
        changed.wait_for(lambda: guests)
        print("welcome,", guests[0])


threading.Thread(target=host, name="host").start()
inside.wait()
got_it = changed.acquire(timeout=5)
print("main has the lock:", got_it)
if got_it:
    guests.append("Ada")
    changed.notify()
    print("main has notified")
    changed.release()
#> main has the lock: True
#> main has notified
#> welcome, Ada
