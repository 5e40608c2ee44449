"""threading.serialize_iterator gives each item to one thread."""

# /// script
# requires-python = ">=3.15"
# ///

import threading


def ticket_numbers():
    number = 0
    while number < 1000:
        number += 1
        yield number


def sell(numbers, sold):
    sold.extend(numbers)


numbers = threading.serialize_iterator(ticket_numbers())
shops = [[], [], []]
threads = [
    threading.Thread(target=sell, args=(numbers, sold), name=f"shop-{i}")
    for i, sold in enumerate(shops, start=1)
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
tickets = [number for sold in shops for number in sold]
print("sold:", len(tickets), "different:", len(set(tickets)))
#> sold: 1000 different: 1000
