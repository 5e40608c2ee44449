"""Threads that begin with a copy of the context of their starter."""

from contextvars import ContextVar, copy_context
from threading import Barrier, Thread

request = ContextVar("request", default="no request")
together = Barrier(4)
log = []


def charge(card):
    together.wait(timeout=5)
    log.append(f"{request.get()}: charges {card}")


def with_context(function, *args, name):
    context = copy_context()
    return Thread(target=context.run, args=(function, *args), name=name)


def handle(number, cards):
    request.set(f"request {number}")
    threads = [with_context(charge, card, name=card) for card in cards]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


handlers = [
    Thread(target=handle, args=(7, ["card 1", "card 2"]), name="request 7"),
    Thread(target=handle, args=(8, ["card 3", "card 4"]), name="request 8"),
]
for handler in handlers:
    handler.start()
for handler in handlers:
    handler.join()
print(*sorted(log), sep="\n")
print("main thread:", request.get())
#> request 7: charges card 1
#> request 7: charges card 2
#> request 8: charges card 3
#> request 8: charges card 4
#> main thread: no request
