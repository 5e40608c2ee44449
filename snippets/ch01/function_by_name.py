"""A pickled function is only its name; a pickled object is its data."""

import pickle


class Ticket:
    def __init__(self, day):
        print("made by __init__")
        self.day = day


def double(number):
    return 2 * number


sent = pickle.dumps(double)
print("the name is inside:", b"double" in sent)
print("the same function:", pickle.loads(sent) is double)

ticket = Ticket(3)
copy = pickle.loads(pickle.dumps(ticket))  # no second __init__
print(copy.day == ticket.day, copy is ticket)
#> the name is inside: True
#> the same function: True
#> made by __init__
#> True False
