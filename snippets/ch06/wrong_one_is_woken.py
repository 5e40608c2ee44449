"""Two wait for different things, and notify wakes the wrong one."""

import threading

boxes = {"letters": 0, "parcels": 0}
changed = threading.Condition()
ready = threading.Semaphore(0)  # for the demonstration: this one waits
done = []


def wait_for(kind):
    with changed:
        ready.release()
        if changed.wait_for(lambda: boxes[kind], timeout=5):
            done.append(kind)


threads = [
    threading.Thread(target=wait_for, args=(kind,), name=kind)
    for kind in boxes
]
for thread in threads:
    thread.start()
    ready.acquire()  # so "letters" waits first
with changed:
    boxes["parcels"] = 1
    changed.notify()  # CPython wakes the first one; nobody promises it
threads[1].join(timeout=1)
print("parcels have been collected:", bool(done))
with changed:  # the end of the demonstration
    boxes["letters"] = 1
    changed.notify_all()
for thread in threads:
    thread.join()
#> parcels have been collected: ...
