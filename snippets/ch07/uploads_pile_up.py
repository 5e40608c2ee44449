"""A fast camera, a slow uploader, and a queue without a limit."""

import queue
import threading


def upload(files, may_begin):
    may_begin.wait()  # the connection is slow
    while files.get() is not None:
        pass  # upload it


files = queue.Queue()
may_begin = threading.Event()
uploader = threading.Thread(
    target=upload, args=(files, may_begin), name="uploader"
)
uploader.start()
waiting = []
for number in range(8):
    if files.full():
        may_begin.set()
    files.put(f"photo {number}")
    waiting.append(files.qsize())
may_begin.set()
files.put(None)
uploader.join()
print("in the queue: at most", max(waiting))
#> in the queue: at most 8
