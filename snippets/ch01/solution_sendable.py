"""Solution: find the parts of an object that cannot be pickled."""

import functools
import operator
import pickle
import threading


# region sendable
def sendable(thing):
    try:
        pickle.dumps(thing)
    except Exception:  # each kind of object has an exception of its own
        return False
    return True


def culprits(thing):
    parts = vars(thing)
    return [name for name in parts if not sendable(parts[name])]


# endregion
class Shop:
    def __init__(self):
        self.prices = {"cake": 3}
        self.lock = threading.Lock()
        self.rule = lambda price: price * 2
        self.double = functools.partial(operator.mul, 2)


shop = Shop()
print(sendable(shop), culprits(shop))
#> False ['lock', 'rule']
