"""A subclass of threading.local runs __init__ once in each thread."""

import threading
from threading import Thread


class Settings(threading.local):
    def __init__(self):
        self.currency = "EUR"


settings = Settings()


def print_bill(amount):
    try:
        print(amount, settings.currency)
    except AttributeError as error:
        print("AttributeError:", error)


desk = Thread(target=print_bill, args=(12,), name="desk")
desk.start()
desk.join()
print_bill(15)
#> 12 EUR
#> 15 EUR
