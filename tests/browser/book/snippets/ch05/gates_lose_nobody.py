"""Two gates read and write one counter under a lock: both count."""

import threading

visitors = 41
counter_lock = threading.Lock()


def gate():
    global visitors
    with counter_lock:
        seen = visitors
        visitors = seen + 1


north = threading.Thread(target=gate, name="north")
south = threading.Thread(target=gate, name="south")
north.start()
south.start()
north.join()
south.join()
print("visitors:", visitors)
#> visitors: 43
