"""A thread that keeps what its function returned or raised."""

import threading
from threading import Thread

plums_pitted = threading.Event()


def bake(cake, minutes):
    if cake == "plum":
        plums_pitted.wait(timeout=5)
    if minutes > 60:
        raise ValueError(f"{minutes} minutes burn the {cake} cake")
    return f"{cake} cake"


class Answering(Thread):
    answer = error = None

    def __init__(self, function, *args, name=None):
        super().__init__(name=name)
        self.function, self.args = function, args

    def run(self):
        try:
            self.answer = self.function(*self.args)
        except BaseException as error:
            self.error = error

    def result(self, timeout=None):
        self.join(timeout)
        if self.is_alive():
            raise TimeoutError
        if self.error is not None:
            raise self.error
        return self.answer


apple = Answering(bake, "apple", 45, name="apple")
cherry = Answering(bake, "cherry", 90, name="cherry")
plum = Answering(bake, "plum", 50, name="plum")
for cake in apple, cherry, plum:
    cake.start()

print(apple.result())
try:
    cherry.result()
except ValueError as error:
    print("error:", error)
try:
    plum.result(timeout=0.1)
except TimeoutError:
    print("plum cake: not yet")
plums_pitted.set()
print(plum.result())
#> apple cake
#> error: 90 minutes burn the cherry cake
#> plum cake: not yet
#> plum cake
