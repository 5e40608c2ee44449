"""A receiver looks into the box before it waits, and misses nothing."""

import threading

mail = []
changed = threading.Condition()


def send():
    with changed:
        mail.append("hello")
        changed.notify()


def receive():
    with changed:
        heard = changed.wait_for(lambda: mail, timeout=10)
    print("heard:", bool(heard))


receiver = threading.Thread(target=receive, name="receiver")
sender = threading.Thread(target=send, name="sender")
receiver.start()
sender.start()
#> heard: True
