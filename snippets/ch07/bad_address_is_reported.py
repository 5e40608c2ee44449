"""The courier catches the error of one mail, and goes on."""

import queue
import threading


def deliver(mails, failed):
    while True:
        address = mails.get()
        try:
            if "@" not in address:
                raise ValueError(f"no address: {address}")
        except Exception as error:
            failed.append(error)
        finally:
            mails.task_done()


mails = queue.Queue()
failed = []
threading.Thread(
    target=deliver, args=(mails, failed), name="courier", daemon=True
).start()
for address in ("ada@example.org", "Ben", "cem@example.org"):
    mails.put(address)
mails.join()
print("not delivered:", failed)
#> not delivered: [ValueError('no address: Ben')]
