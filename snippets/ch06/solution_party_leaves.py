"""A barrier that a party may leave without breaking it."""

import threading


class Barrier:
    def __init__(self, parties):
        self._parties = parties
        self._arrived = 0
        self._round = 0
        self._changed = threading.Condition()

    def wait(self):
        with self._changed:
            mine = self._round
            self._arrived += 1
            self._open_if_all_are_here()
            self._changed.wait_for(lambda: self._round != mine)

    def leave(self):
        with self._changed:
            self._parties -= 1
            self._open_if_all_are_here()

    def _open_if_all_are_here(self):
        if self._arrived and self._arrived == self._parties:
            self._arrived = 0
            self._round += 1
            self._changed.notify_all()


# region test
def hike(name, days):
    try:
        for day in range(1, days + 1):
            walked.append((day, name))
            camp.wait()
    finally:
        camp.leave()


walked = []
camp = Barrier(3)
hikers = [
    threading.Thread(target=hike, args=args, name=args[0])
    for args in [("Ada", 3), ("Ben", 1), ("Cem", 2)]
]
for hiker in hikers:
    hiker.start()
for hiker in hikers:
    hiker.join()
print("days:", [day for day, name in walked])
# endregion
#> days: [1, 1, 1, 2, 2, 3]
