"""A class: what each object has, what all share, and what they can do."""


class Machine:
    currency = "euro"  # an attribute of the class: shared

    def __init__(self, price):
        self.price = price  # an attribute of this object
        self.sold = 0

    def sell(self, count=1):
        self.sold += count
        return count * self.price

    @property
    def income(self):
        return self.sold * self.price

    def __repr__(self):
        return f"Machine(price={self.price})"


north, south = Machine(8), Machine(5)
print(north.sell(2), south.sell())
print(north, north.sold, north.income, north.currency)
print(Machine.sell(south, 3), south.sold)
#> 16 5
#> Machine(price=8) 2 16 euro
#> 15 4
