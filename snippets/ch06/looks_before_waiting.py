"""The receiver looks into the box first, so an early notify does no harm."""

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
        if changed.wait_for(lambda: mail, timeout=0.3):
            print("received:", mail.pop())
        else:
            print("nothing came; in the box:", mail)


receiver = threading.Thread(target=receive, name="receiver")
sender = threading.Thread(target=send, name="sender")
receiver.start()
sender.start()
#> received: hello
