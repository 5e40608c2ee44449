"""Subscribers are copied under the lock and called without it."""

import threading
from contextlib import suppress


class Feed:
    def __init__(self):
        self._subscribers = []
        self._lock = threading.Lock()

    def subscribe(self, callback):
        with self._lock:
            self._subscribers.append(callback)

    def unsubscribe(self, callback):
        with self._lock, suppress(ValueError):  # perhaps it is gone
            self._subscribers.remove(callback)

    def publish(self, reading):
        with self._lock:
            subscribers = self._subscribers.copy()
        for callback in subscribers:
            callback(reading)


# region subscribers
def alarm(reading):
    print("alarm:", reading)
    feed.unsubscribe(alarm)
    setup = threading.Thread(
        target=feed.subscribe, args=(fan,), name="setup"
    )
    setup.start()
    setup.join()


def log(reading):
    print("log:", reading)


def fan(reading):
    print("fan:", reading)


# endregion
feed = Feed()
feed.subscribe(alarm)
feed.subscribe(log)
feed.publish(31)
feed.publish(32)
#> alarm: 31
#> log: 31
#> log: 32
#> fan: 32
