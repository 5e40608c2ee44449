"""The generator stays in the server, and the client gets a proxy."""

from multiprocessing.managers import (
    BaseManager,
    IteratorProxy,
    RemoteError,
)


class Invoices:
    def unpaid(self):
        yield 1001
        yield 1004


class OfficeManager(BaseManager):
    pass


OfficeManager.register(
    "Iterator", proxytype=IteratorProxy, create_method=False
)
OfficeManager.register(
    "Invoices", Invoices, method_to_typeid={"unpaid": "Iterator"}
)

if __name__ == "__main__":
    with OfficeManager() as manager:
        try:
            for number in manager.Invoices().unpaid():
                print("unpaid:", number)
        except RemoteError as error:
            lines = str(error).splitlines()
            print("RemoteError:", lines[2])
            print(*[line for line in lines if "cannot" in line])
#> unpaid: 1001
#> unpaid: 1004
