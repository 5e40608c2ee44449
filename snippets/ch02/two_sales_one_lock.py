"""Two threads sell 500 bikes each under one lock, and none is lost."""

import threading


class Shop:
    def __init__(self, bikes):
        self.bikes = bikes
        self.lock = threading.Lock()

    def sell(self):
        with self.lock:
            seen = self.bikes
            self.bikes = seen - 1


def sell_many(shop):
    for _ in range(500):
        shop.sell()


shop = Shop(bikes=1000)
web = threading.Thread(target=sell_many, args=(shop,), name="web")
desk = threading.Thread(target=sell_many, args=(shop,), name="desk")
web.start()
desk.start()
web.join()
desk.join()
print("bikes left:", shop.bikes)
#> bikes left: 0
