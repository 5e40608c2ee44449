"""A new object for each put, and nobody touches it afterwards."""

import queue
import threading


def deliver(mails, done):
    done.wait()  # busy with other mails
    while (mail := mails.get()) is not None:
        print("Dear", mail["to"])


mails = queue.Queue()
done = threading.Event()
courier = threading.Thread(
    target=deliver, args=(mails, done), name="courier"
)
courier.start()
for name in ("Ada", "Ben"):
    mail = {"to": name}
    mails.put(mail)
mails.put(None)
done.set()
courier.join()
#> Dear Ada
#> Dear Ben
