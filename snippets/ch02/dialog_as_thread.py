"""The same dialog as a thread: the state is the line where it waits."""

import queue
import threading


def dialog(keys):
    cup = {}
    print("size?")
    cup["size"] = keys.get()
    print("milk?")
    cup["milk"] = keys.get()
    print("here it is:", cup)


keys = queue.Queue()
guest = threading.Thread(target=dialog, args=(keys,), name="dialog")
guest.start()
for key in ("large", "no"):
    keys.put(key)
guest.join()
#> size?
#> milk?
#> here it is: {'size': 'large', 'milk': 'no'}
