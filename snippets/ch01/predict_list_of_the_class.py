"""A list in the body of a class, and two objects of this class."""


class Machine:
    log = []

    def __init__(self, name):
        self.name = name

    def sell(self, ticket):
        self.log.append(ticket)


north, south = Machine("north"), Machine("south")
north.sell("adult")
south.sell("child")
print(north.name, north.log)
#> north ['adult', 'child']
