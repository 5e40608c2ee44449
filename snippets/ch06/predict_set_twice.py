"""set twice, clear once: is the Event set?"""

import threading

door_open = threading.Event()
door_open.set()
door_open.set()
door_open.clear()
print("open:", door_open.is_set())
#> open: False
