"""A subclass extends a method; super calls the one that it replaces."""


class Machine:
    def __init__(self, price):
        self.price = price

    def label(self):
        return f"{type(self).__name__} at {self.price}"


class Discount(Machine):
    def __init__(self, price, off):
        super().__init__(price)  # sets the price
        self.off = off

    def label(self):
        return f"{super().label()}, minus {self.off}"


class Broken(Machine):
    def __init__(self, off):
        self.off = off


print(Machine(8).label())
print(Discount(8, off=2).label())
print(isinstance(Discount(8, 2), Machine), Discount.__mro__[1].__name__)
try:
    Broken(2).label()
except AttributeError as error:
    print(error)
#> Machine at 8
#> Discount at 8, minus 2
#> True Machine
#> 'Broken' object has no attribute 'price'
