"""No other thread sees a value that the main thread stores in a threading.local."""

import threading
from threading import Thread

settings = threading.local()
settings.currency = "EUR"


def print_bill(amount):
    try:
        print(amount, settings.currency)
    except AttributeError as error:
        print("AttributeError:", error)


desk = Thread(target=print_bill, args=(12,), name="desk")
desk.start()
desk.join()
print_bill(15)
#> AttributeError: '_thread._local' object has no attribute 'currency'
#> 15 EUR
