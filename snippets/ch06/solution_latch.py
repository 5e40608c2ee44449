"""A latch opens for all when it has been counted down to zero."""

import threading


class Latch:
    def __init__(self, count):
        self._count = count
        self._changed = threading.Condition()

    def count_down(self):
        with self._changed:
            self._count = max(0, self._count - 1)
            if self._count == 0:
                self._changed.notify_all()

    def wait(self, timeout=None):
        with self._changed:
            return self._changed.wait_for(lambda: self._count == 0, timeout)


# region test
def back_up(folder):
    saved.append(folder)
    latch.count_down()
    server_stops.wait()  # the thread goes on: join would wait


latch, saved = Latch(3), []
server_stops = threading.Event()
print("before:", latch.wait(timeout=0.05))
for folder in ("mail", "photos", "music"):
    threading.Thread(target=back_up, args=(folder,), name=folder).start()
print("after:", latch.wait(timeout=5), sorted(saved))
latch.count_down()  # once too often: nothing happens
print("again:", latch.wait())
server_stops.set()
# endregion
#> before: False
#> after: True ['mail', 'music', 'photos']
#> again: True
