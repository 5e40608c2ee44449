"""A function that makes a proxy class with properties for any class."""

from multiprocessing.managers import BaseManager, BaseProxy


def proxy_for(cls, *attributes):
    methods = [
        name
        for name in vars(cls)
        if not name.startswith("_") and callable(getattr(cls, name))
    ]

    def forward(method):
        def call(self, *args, **kwds):
            return self._callmethod(method, args, kwds)

        return call

    def forward_property(name):
        def get(self):
            return self._callmethod("__getattribute__", (name,))

        def set_(self, value):
            self._callmethod("__setattr__", (name, value))

        return property(get, set_)

    members = {
        **{name: forward(name) for name in methods},
        **{name: forward_property(name) for name in attributes},
        "_exposed_": ("__getattribute__", "__setattr__", *methods),
        "__module__": cls.__module__,  # where pickle looks for it
    }
    return type(f"{cls.__name__}Proxy", (BaseProxy,), members)


# region test
class Oven:
    def __init__(self):
        self.degrees = 20

    def heat(self, by):
        self.degrees += by


OvenProxy = proxy_for(Oven, "degrees")


class KitchenManager(BaseManager):
    pass


KitchenManager.register("Oven", Oven, OvenProxy)

if __name__ == "__main__":
    with KitchenManager() as manager:
        oven = manager.Oven()
        oven.degrees = 180
        oven.heat(by=20)
        print(oven.degrees)
# endregion
#> 200
