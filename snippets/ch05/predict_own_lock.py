"""A lock that each call makes for itself keeps nobody out."""

import threading

meeting = threading.Barrier(2)
trips = []


def board():
    lock = threading.Lock()
    with lock:
        try:
            meeting.wait(timeout=1)
            trips.append("together")
        except threading.BrokenBarrierError:
            trips.append("alone")


ada = threading.Thread(target=board, name="Ada")
ben = threading.Thread(target=board, name="Ben")
ada.start()
ben.start()
ada.join()
ben.join()
print(*trips)
#> together together
