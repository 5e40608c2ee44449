"""A running number decides between mails that are equally urgent."""

import itertools
import queue

number = itertools.count()
mails = queue.PriorityQueue()
mails.put((2, next(number), {"to": "Ada"}))
mails.put((1, next(number), {"to": "Ben"}))
mails.put((2, next(number), {"to": "Cem"}))
while not mails.empty():
    print(mails.get())
#> (1, 1, {'to': 'Ben'})
#> (2, 0, {'to': 'Ada'})
#> (2, 2, {'to': 'Cem'})
