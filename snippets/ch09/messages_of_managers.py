"""Seven messages of managers, and what provokes them."""

import json
from multiprocessing import Manager, Process


def provoke(call, *args):
    try:
        call(*args)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


def nothing():
    pass


if __name__ == "__main__":
    with Manager() as manager:
        provoke(manager.start)
        provoke(manager.Queue().get, True, 0.1)
        lock = manager.Lock()
        provoke(lock.release)
        provoke(json.dumps, manager.dict(paint=12))
        child = Process(target=nothing)
        provoke(manager.list, [child])
    provoke(manager.start)
    provoke(manager.list)
#> ProcessError: Already started server
#> Empty:
#> RuntimeError: release unlocked lock
#> TypeError: Object of type DictProxy is not JSON serializable
#> TypeError: Pickling an AuthenticationString object is disallowed for security reasons
#> ProcessError: Manager has shut down
#> AssertionError: server not yet started
