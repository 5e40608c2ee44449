"""One threading.local, and each thread finds its own values there."""

import threading
from threading import Thread


def visit(name):
    visitor.name = name
    both_have_written.wait()
    print_ticket()


def print_ticket():
    tickets.append(f"ticket for {visitor.name}")


tickets = []
visitor = threading.local()
both_have_written = threading.Barrier(2)
threads = [Thread(target=visit, args=(name,)) for name in ("Ada", "Ben")]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(*sorted(tickets), sep="\n")
print("the main thread has a name:", hasattr(visitor, "name"))
#> ticket for Ada
#> ticket for Ben
#> the main thread has a name: False
