"""The second of three mails has a bad address."""

import queue
import threading


def deliver(mails, failed):
    while True:
        address = mails.get()
        if "@" not in address:
            raise ValueError(f"no address: {address}")
        mails.task_done()


mails = queue.Queue()
failed = []
deaths = queue.Queue()
threading.excepthook = lambda args: deaths.put(args.exc_value)
threading.Thread(
    target=deliver, args=(mails, failed), name="courier", daemon=True
).start()
for address in ("ada@example.org", "Ben", "cem@example.org"):
    mails.put(address)
print("courier died:", deaths.get(timeout=30))
waiting = threading.Thread(target=mails.join, name="join", daemon=True)
waiting.start()
waiting.join(timeout=0.3)
print("all done:", not waiting.is_alive())
print("not delivered:", mails.qsize() + 1, failed)
#> courier died: no address: Ben
#> all done: False
#> not delivered: 2 []
