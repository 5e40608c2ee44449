"""A type that is registered after the start is unknown to the server."""

from multiprocessing.managers import BaseManager, RemoteError


class Numbers:
    def take(self):
        return 1001


class OfficeManager(BaseManager):
    pass


if __name__ == "__main__":
    with OfficeManager() as manager:
        try:
            manager.Numbers()
        except AttributeError as error:
            print("AttributeError:", error)
        OfficeManager.register("Numbers", Numbers)
        try:
            manager.Numbers()
        except RemoteError as error:
            print("RemoteError:", str(error).splitlines()[-2])
#> AttributeError: 'OfficeManager' object has no attribute 'Numbers'
#> RemoteError: KeyError: 'Numbers'
