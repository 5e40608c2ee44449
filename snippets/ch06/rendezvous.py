"""Right: each baker gives the signal, and then waits for the other."""

import threading

dough_ready = threading.Semaphore(0)
oven_hot = threading.Semaphore(0)
steps = []


def ada():
    steps.append("Ada makes the dough")
    dough_ready.release()
    if oven_hot.acquire(timeout=5):
        steps.append("Ada bakes")


def ben():
    steps.append("Ben heats the oven")
    oven_hot.release()
    if dough_ready.acquire(timeout=5):
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
#> then: ['Ada bakes', 'Ben cleans up']
