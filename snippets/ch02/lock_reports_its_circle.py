"""Locks that know who waits for whom refuse to close the circle."""

# /// script
# [tool.motion]
# needs = ["gil"]  # else the lines of two threads can tear
# order = [  # luck decides which of the two is refused, so it has no name
#     ["refused: copy and report wait for each other", "one job is done"],
# ]
# ///

import threading
from contextlib import contextmanager

graph = threading.Lock()  # protects the two dicts
owner, wants = {}, {}


class DeadlockError(RuntimeError):
    """To wait now would close a circle."""


class Device:
    def __init__(self):
        self.lock = threading.Lock()

    @contextmanager
    def used_by(self, me):
        with graph:
            wants[me] = self
            circle = [me]
            while (other := owner.get(wants.get(circle[-1]))) is not None:
                if other == me:
                    del wants[me]
                    names = " and ".join(sorted(circle))
                    raise DeadlockError(f"{names} wait for each other")
                circle.append(other)
        with self.lock:
            with graph:
                del wants[me]
                owner[self] = me
            try:
                yield
            finally:
                with graph:
                    del owner[self]


def work(me, first, second):
    with first.used_by(me):
        both_hold_one.wait()
        try:
            with second.used_by(me):
                print("one job is done")
        except DeadlockError as error:
            print(f"refused: {error}")


both_hold_one = threading.Barrier(2)  # forces the bad moment
printer, scanner = Device(), Device()
report = threading.Thread(
    target=work, args=("report", printer, scanner), name="report"
)
copy = threading.Thread(
    target=work, args=("copy", scanner, printer), name="copy"
)
report.start()
copy.start()
#> refused: copy and report wait for each other
#> one job is done
