"""The end of a with block runs even if an exception leaves the block."""


class Door:
    def __enter__(self):
        print("door: opens")
        return self

    def __exit__(self, kind, error, traceback):
        print("door: closes, because of", repr(error))


try:
    with Door():
        print("guest: steps in")
        raise ValueError("no ticket")
        print("guest: looks around")
except ValueError as error:
    print("main:", error)
#> door: opens
#> guest: steps in
#> door: closes, because of ValueError('no ticket')
#> main: no ticket
