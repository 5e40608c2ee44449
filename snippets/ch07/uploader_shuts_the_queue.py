"""The uploader shuts the queue down when it ends, so put raises."""

# /// script
# requires-python = ">=3.13"
# ///

import queue
import threading


def upload(files):
    try:
        files.get()
        print("uploader: no connection, I give up")
    finally:
        files.shutdown(immediate=True)


def shoot(files):
    try:
        for number in range(4):
            files.put(f"photo {number}")
        print("camera: done")
    except queue.ShutDown:
        print("camera: nobody takes my photos")


files = queue.Queue(maxsize=2)
uploader = threading.Thread(target=upload, args=(files,), name="uploader")
camera = threading.Thread(
    target=shoot, args=(files,), name="camera", daemon=True
)
camera.start()
uploader.start()
uploader.join()
camera.join(timeout=30)
print("camera waits:", camera.is_alive())
#> uploader: no connection, I give up
#> camera: nobody takes my photos
#> camera waits: False
