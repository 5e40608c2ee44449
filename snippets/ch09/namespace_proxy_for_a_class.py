"""NamespaceProxy passes on every public attribute of an object."""

from multiprocessing.managers import BaseManager, NamespaceProxy


class Belt:
    def __init__(self):
        self.speed = 10
        self.load = 0

    def stop(self):
        self.speed = 0


class BeltProxy(NamespaceProxy):
    _exposed_ = (*NamespaceProxy._exposed_, "stop")

    def stop(self):
        self._callmethod("stop")


class HallManager(BaseManager):
    pass


HallManager.register("Belt", Belt, BeltProxy)

if __name__ == "__main__":
    with HallManager() as manager:
        belt = manager.Belt()
        belt.load = 7
        belt.stop()
        print("speed:", belt.speed, "load:", belt.load)
        try:
            print(belt.color)
        except AttributeError as error:
            print("AttributeError:", error)
#> speed: 0 load: 7
#> AttributeError: 'Belt' object has no attribute 'color'
