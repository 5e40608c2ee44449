"""To join under a lock a thread that needs this lock."""

import threading

ledger = threading.Lock()


def book():
    with ledger:
        print("booked")


clerk = threading.Thread(target=book, name="clerk")
with ledger:
    clerk.start()
    clerk.join(timeout=0.3)
    print("the clerk has ended:", not clerk.is_alive())
clerk.join()
print("the clerk has ended:", not clerk.is_alive())
#> the clerk has ended: False
#> booked
#> the clerk has ended: True
