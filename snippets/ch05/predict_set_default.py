"""Two threads call setdefault for a key that is not there yet."""

import threading

meeting = threading.Barrier(2)
tables = {}


def new_table():
    meeting.wait()  # each guest has found no table
    return []


def sit_down(guest):
    tables.setdefault("window", new_table()).append(guest)


guests = [
    threading.Thread(target=sit_down, args=(name,), name=name)
    for name in ("Ada", "Ben")
]
for guest in guests:
    guest.start()
for guest in guests:
    guest.join()
print("at the window:", len(tables["window"]))
#> at the window: 2
