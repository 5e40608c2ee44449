"""A Listener and a Client: messages, without a manager."""

import os
import threading
from multiprocessing import AuthenticationError
from multiprocessing.connection import Client, Listener

key = os.urandom(16)


def guest(address, key):
    try:
        with Client(address, authkey=key) as counter:
            counter.send({"order": "tea"})
            print("guest got:", counter.recv())
    except AuthenticationError as error:
        print("stranger:", error)


listener = Listener(("127.0.0.1", 0), authkey=key)
for number, word in enumerate([key, b"guessed"]):
    visit = threading.Thread(
        target=guest, args=(listener.address, word), name=f"guest {number}"
    )
    visit.start()
    answer = "served"
    try:
        with listener.accept() as table:
            print("from here:", listener.last_accepted[0])
            print("counter got:", table.recv())
            table.send("one tea")
    except AuthenticationError:
        answer = "refused"
    visit.join()
    print(f"guest {number}:", answer)
listener.close()
#> from here: 127.0.0.1
#> counter got: {'order': 'tea'}
#> guest got: one tea
#> guest 0: served
#> stranger: digest sent was rejected
#> guest 1: refused
