"""A list in the class body belongs to all objects of the class."""


class Machine:
    log = []  # noqa: RUF012  # the mistake of this page

    def __init__(self, name):
        self.name = name

    def sell(self, ticket):
        self.log.append(ticket)


north, south = Machine("north"), Machine("south")
north.sell("adult")
south.sell("child")
print(north.name, north.log)
#> north ['adult', 'child']
