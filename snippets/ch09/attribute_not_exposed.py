"""A proxy that Python makes has no attributes of the object."""

from multiprocessing.managers import BaseManager


class Belt:
    def __init__(self):
        self.speed = 10

    def report(self):
        return f"the belt runs at {self.speed}"


class HallManager(BaseManager):
    pass


HallManager.register("Belt", Belt)

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
#> AttributeError: 'AutoProxy[Belt]' object has no attribute 'speed'
#> speed: 25
#> the belt runs at 10
