"""A property of the object checks the value in the server."""

from multiprocessing.managers import BaseManager, BaseProxy


class Belt:
    def __init__(self):
        self._speed = 10

    @property
    def speed(self):
        return self._speed

    @speed.setter
    def speed(self, value):
        if not 0 <= value <= 20:
            raise ValueError(f"{value} is too fast")
        self._speed = value


class BeltProxy(BaseProxy):
    _exposed_ = ("__getattribute__", "__setattr__")

    @property
    def speed(self):
        return self._callmethod("__getattribute__", ("speed",))

    @speed.setter
    def speed(self, value):
        self._callmethod("__setattr__", ("speed", value))


class HallManager(BaseManager):
    pass


HallManager.register("Belt", Belt, BeltProxy)

if __name__ == "__main__":
    with HallManager() as manager:
        belt = manager.Belt()
        belt.speed = 15
        try:
            belt.speed = 25
        except ValueError as error:
            print("ValueError:", error)
        print("speed:", belt.speed)
#> ValueError: 25 is too fast
#> speed: 15
