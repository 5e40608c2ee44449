"""A result that cannot be pickled does not reach the client."""

from multiprocessing.managers import BaseManager, RemoteError


class Invoices:
    def unpaid(self):
        yield 1001
        yield 1004


class OfficeManager(BaseManager):
    pass


OfficeManager.register("Invoices", Invoices)

if __name__ == "__main__":
    with OfficeManager() as manager:
        try:
            for number in manager.Invoices().unpaid():
                print("unpaid:", number)
        except RemoteError as error:
            lines = str(error).splitlines()
            print("RemoteError:", lines[2])
            print(*[line for line in lines if "cannot" in line])
#> RemoteError: Unserializable message: Traceback (most recent call last):
#> TypeError: cannot pickle 'generator' object
