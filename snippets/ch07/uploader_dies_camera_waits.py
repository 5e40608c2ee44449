"""The uploader gives up after the first photo."""

import queue
import threading


def upload(files):
    files.get()
    print("uploader: no connection, I give up")


def shoot(files):
    for number in range(4):
        files.put(f"photo {number}")
    print("camera: done")


files = queue.Queue(maxsize=2)
uploader = threading.Thread(target=upload, args=(files,), name="uploader")
camera = threading.Thread(
    target=shoot, args=(files,), name="camera", daemon=True
)
camera.start()
uploader.start()
uploader.join()
camera.join(timeout=0.3)  # so that you can read on
print("camera waits:", camera.is_alive())
#> uploader: no connection, I give up
#> camera waits: True
