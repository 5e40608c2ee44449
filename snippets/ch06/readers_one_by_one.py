"""Wrong: one lock for all, so a second reader has to wait."""

import threading

exhibits = ["vase", "mask"]
room_empty = threading.Lock()
two_readers = threading.Barrier(2)
results = []


def read():
    with room_empty:
        try:
            two_readers.wait(timeout=0.3)
            results.append("read together")
        except threading.BrokenBarrierError:
            results.append("read alone")


def write():
    with room_empty:
        exhibits.append("coin")


threads = [
    threading.Thread(target=read, name="reader 1"),
    threading.Thread(target=read, name="reader 2"),
    threading.Thread(target=write, name="writer"),
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(results, exhibits)
#> ['read alone', 'read alone'] ['vase', 'mask', 'coin']
