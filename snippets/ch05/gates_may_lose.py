"""Two gates read and write one counter, and may lose a visitor."""

import threading

visitors = 41


def gate():
    global visitors
    seen = visitors
    visitors = seen + 1


north = threading.Thread(target=gate, name="north")
south = threading.Thread(target=gate, name="south")
north.start()
south.start()
north.join()
south.join()
print("visitors:", visitors)
#> visitors: ...
