"""The same two orders as generators, with a scheduler of 20 lines."""

from collections import deque


def ask(service, order):
    print(f"order {order}: {service} asked")
    yield  # until the answer is there
    return f"{service} ok"


def ship(order):
    for service in ("stock", "payment"):
        answer = yield from ask(service, order)
        print(f"order {order}: {answer}")
    answer = yield from ask("parcel", order)
    print(f"order {order}: {answer}, done")


class Scheduler:
    def __init__(self):
        self.ready = deque()

    def start(self, generator):
        self.ready.append(generator)

    def run(self):
        while self.ready:
            current = self.ready.popleft()
            try:
                next(current)
            except StopIteration:
                continue
            self.ready.append(current)


scheduler = Scheduler()
scheduler.start(ship(7))
scheduler.start(ship(8))
scheduler.run()
#> order 7: stock asked
#> order 8: stock asked
#> order 7: stock ok
#> order 7: payment asked
#> order 8: stock ok
#> order 8: payment asked
#> order 7: payment ok
#> order 7: parcel asked
#> order 8: payment ok
#> order 8: parcel asked
#> order 7: parcel ok, done
#> order 8: parcel ok, done
