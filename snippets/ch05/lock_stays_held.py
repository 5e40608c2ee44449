"""An exception before release() leaves the lock held."""

import threading

ledger = threading.Lock()


def book(amount):
    ledger.acquire()
    euros = int(amount)
    print("booked", euros)
    ledger.release()


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
#> the ledger is free: False
