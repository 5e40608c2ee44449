"""One thread owns the votes; the others send theirs through a queue."""

import queue
import threading
from collections import Counter

ballots = queue.Queue()


def vote(choice):
    for _ in range(500):
        ballots.put(choice)


def count(votes):
    while (choice := ballots.get()) is not None:
        votes[choice] += 1


votes = Counter()
teller = threading.Thread(target=count, args=(votes,), name="teller")
voters = [
    threading.Thread(target=vote, args=(choice,), name=name)
    for name, choice in (("Ada", "tea"), ("Ben", "coffee"), ("Cem", "tea"))
]
for thread in [teller, *voters]:
    thread.start()
for thread in voters:
    thread.join()
ballots.put(None)
teller.join()
print(dict(sorted(votes.items())))
#> {'coffee': 500, 'tea': 1000}
