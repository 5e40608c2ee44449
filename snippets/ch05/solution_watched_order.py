"""Locks that remember their order report a deadlock that may come."""

import threading

follows = {}  # name: what was taken while it was held
notes = threading.Lock()
mine = threading.local()


def leads_to(first, last):
    return first == last or any(
        leads_to(name, last) for name in follows.get(first, ())
    )


class WatchedLock:
    def __init__(self, name):
        self.name = name
        self._lock = threading.Lock()

    def __enter__(self):
        held = mine.__dict__.setdefault("names", [])
        with notes:
            for name in held:
                if leads_to(self.name, name):
                    raise RuntimeError(f"{self.name} after {name}")
                follows.setdefault(name, set()).add(self.name)
        self._lock.acquire()
        held.append(self.name)

    def __exit__(self, *exc_info):
        mine.names.remove(self.name)
        self._lock.release()


def use(first, second):
    me = threading.current_thread().name
    try:
        with first, second:
            print(f"{me}: {first.name}, {second.name}")
    except RuntimeError as error:
        print(f"{me}: not {error}")


oven, bowl, scales = map(WatchedLock, ("oven", "bowl", "scales"))
for name, first, second in [
    ("bread", oven, bowl),
    ("cake", bowl, scales),
    ("tart", scales, oven),
    ("soup", bowl, bowl),
]:
    cook = threading.Thread(target=use, args=(first, second), name=name)
    cook.start()
    cook.join()
#> bread: oven, bowl
#> cake: bowl, scales
#> tart: not oven after scales
#> soup: not bowl after bowl
