"""A running number decides between mails that are equally urgent."""

import itertools
import queue


class Outbox:
    def __init__(self):
        self._number = itertools.count()
        self._mails = queue.PriorityQueue()

    def put(self, urgency, mail):
        self._mails.put((urgency, next(self._number), mail))

    def get(self):
        urgency, _, mail = self._mails.get()
        return urgency, mail


# region test
outbox = Outbox()
outbox.put(2, {"to": "Ada"})
outbox.put(1, {"to": "Ben"})
outbox.put(2, {"to": "Cem"})
for _ in range(3):
    print(outbox.get())
# endregion
#> (1, {'to': 'Ben'})
#> (2, {'to': 'Ada'})
#> (2, {'to': 'Cem'})
