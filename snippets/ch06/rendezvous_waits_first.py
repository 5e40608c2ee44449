"""Wrong: each baker waits for the other before giving the signal."""

import threading

dough_ready = threading.Semaphore(0)
oven_hot = threading.Semaphore(0)
steps = []


def ada():
    steps.append("Ada makes the dough")
    if oven_hot.acquire(timeout=0.3):
        dough_ready.release()
        steps.append("Ada bakes")


def ben():
    steps.append("Ben heats the oven")
    if dough_ready.acquire(timeout=0.3):
        oven_hot.release()
        steps.append("Ben cleans up")


threads = [
    threading.Thread(target=ada, name="Ada"),
    threading.Thread(target=ben, name="Ben"),
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("first:", sorted(steps[:2]))
print("then:", sorted(steps[2:]))
#> first: ['Ada makes the dough', 'Ben heats the oven']
#> then: []
