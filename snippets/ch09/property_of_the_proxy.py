"""A property of the proxy reads and sets the attribute of the object."""

from multiprocessing.managers import BaseManager, BaseProxy


class Belt:
    def __init__(self):
        self.speed = 10

    def report(self):
        return f"the belt runs at {self.speed}"


class BeltProxy(BaseProxy):
    _exposed_ = ("__getattribute__", "__setattr__", "report")

    @property
    def speed(self):
        return self._callmethod("__getattribute__", ("speed",))

    @speed.setter
    def speed(self, value):
        self._callmethod("__setattr__", ("speed", value))

    def report(self):
        return self._callmethod("report")


class HallManager(BaseManager):
    pass


HallManager.register("Belt", Belt, BeltProxy)

if __name__ == "__main__":
    with HallManager() as manager:
        belt = manager.Belt()
        try:
            print("speed:", belt.speed)
        except AttributeError as error:
            print("AttributeError:", error)
        belt.speed = 25
        print("speed:", belt.speed)
        print(belt.report())
#> speed: 10
#> speed: 25
#> the belt runs at 25
