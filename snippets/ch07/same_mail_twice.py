"""One dict is used for two mails."""

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
mail = {}
for name in ("Ada", "Ben"):
    mail["to"] = name
    mails.put(mail)
mails.put(None)
done.set()
courier.join()
#> Dear Ben
#> Dear Ben
