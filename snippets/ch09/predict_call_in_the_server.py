"""A call through a proxy returns when the method in the server has ended."""

from multiprocessing.managers import BaseManager


class Copier:
    def __init__(self):
        print("server: warms up", flush=True)

    def copy(self, page):
        print("server: copies the", page, flush=True)


class OfficeManager(BaseManager):
    pass


OfficeManager.register("Copier", Copier)

if __name__ == "__main__":
    with OfficeManager() as manager:
        print("main: needs a copier", flush=True)
        copier = manager.Copier()
        print("main: has a copier", flush=True)
        copier.copy("plan")
        print("main: has the copy", flush=True)
#> main: needs a copier
#> server: warms up
#> main: has a copier
#> server: copies the plan
#> main: has the copy
