"""A receiver waits without looking first, and may miss the notify."""

import threading

mail = []
changed = threading.Condition()


def send():
    with changed:
        mail.append("hello")
        changed.notify()


def receive():
    with changed:
        heard = changed.wait(timeout=0.3)
    print("heard:", bool(heard))


receiver = threading.Thread(target=receive, name="receiver")
sender = threading.Thread(target=send, name="sender")
receiver.start()
sender.start()
#> heard: ...
