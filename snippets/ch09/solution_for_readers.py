"""A view of a dict for readers, beside the dict for its owner."""

import functools
import types
from multiprocessing.managers import BaseManager, DictProxy


@functools.cache
def settings():
    return {"color": "blue"}


@functools.cache
def view():
    return types.MappingProxyType(settings())


class SettingsManager(BaseManager):
    pass


SettingsManager.register("settings", settings, DictProxy)
SettingsManager.register(
    "settings_to_read", view, exposed=["__getitem__", "copy"]
)

# region test
if __name__ == "__main__":
    with SettingsManager() as manager:
        owner, reader = manager.settings(), manager.settings_to_read()
        owner["color"] = "red"
        print(reader["color"])
        try:
            reader["color"] = "green"
        except TypeError as error:
            print("TypeError:", error)
# endregion
#> red
#> TypeError: 'AutoProxy[settings_to_read]' object does not support item assignment
