"""A with block gives the lock back when an exception leaves it."""

import threading

ledger = threading.Lock()


def book(amount):
    with ledger:
        euros = int(amount)
        print("booked", euros)


def book_all(amounts):
    for amount in amounts:
        try:
            book(amount)
        except ValueError as error:
            print("ValueError:", error)


clerk = threading.Thread(target=book_all, args=(["20", "ten"],))
clerk.start()
clerk.join()
print("the ledger is free:", ledger.acquire(timeout=0.2))
#> booked 20
#> ValueError: invalid literal for int() with base 10: 'ten'
#> the ledger is free: True
