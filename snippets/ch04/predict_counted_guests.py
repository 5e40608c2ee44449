"""The arguments of a thread are evaluated when it is created."""

from threading import Thread


def seat(number, guests):
    print(number, guests)


number, guests = 1, ["Ada"]
waiter = Thread(target=seat, args=(number, guests), name="waiter")
number += 1
guests.append("Ben")
waiter.start()
waiter.join()
#> 1 ['Ada', 'Ben']
