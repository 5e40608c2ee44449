"""The notify comes before the wait, so nobody hears it."""

import threading

mail = []
changed = threading.Condition()
sent = threading.Event()  # for the demonstration: the sender is first


def send():
    with changed:
        mail.append("hello")
        changed.notify()
    sent.set()


def receive():
    sent.wait()
    with changed:
        if changed.wait(timeout=0.3):
            print("received:", mail.pop())
        else:
            print("nothing came; in the box:", mail)


receiver = threading.Thread(target=receive, name="receiver")
sender = threading.Thread(target=send, name="sender")
receiver.start()
sender.start()
#> nothing came; in the box: ['hello']
