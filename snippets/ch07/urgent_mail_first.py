"""Two mails are equally urgent, so Python compares the mails."""

import queue

mails = queue.PriorityQueue()
mails.put((2, {"to": "Ada"}))
mails.put((1, {"to": "Ben"}))
mails.put((2, {"to": "Cem"}))
try:
    while not mails.empty():
        print(mails.get())
except TypeError as error:
    print("TypeError:", error)
#> TypeError: '<' not supported between instances of 'dict' and 'dict'
