"""A queue with maxsize=3 lets the camera wait."""

import queue
import threading

FILES = 8


def upload(files, may_begin, deepest):
    may_begin.wait()  # the connection is slow
    while files.get() is not None:
        deepest.append(files.qsize() + 1)


files = queue.Queue(maxsize=3)
may_begin = threading.Event()
deepest = []
uploader = threading.Thread(
    target=upload, args=(files, may_begin, deepest), name="uploader"
)
uploader.start()
for number in range(FILES):
    if files.full():
        may_begin.set()
    files.put(f"photo {number}")
may_begin.set()
files.put(None)
uploader.join()
print("waited in the queue: at most", min(max(deepest), FILES))
#> waited in the queue: at most 3
