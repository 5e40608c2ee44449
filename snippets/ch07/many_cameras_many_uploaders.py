"""The thread that started the cameras shuts the queue down after them."""

# /// script
# requires-python = ">=3.13"
# ///

import queue
import threading


def shoot(photos, name):
    for number in (1, 2):
        photos.put(f"{name} {number}")


def upload(photos, uploaded):
    try:
        while True:
            uploaded.append(photos.get())
    except queue.ShutDown:
        pass  # no photo is left


photos = queue.Queue(maxsize=2)
uploaded = []
cameras = [
    threading.Thread(target=shoot, args=(photos, name), name=name)
    for name in ("door", "garden", "garage")
]
uploaders = [
    threading.Thread(target=upload, args=(photos, uploaded), name=name)
    for name in ("left", "right")
]
for thread in cameras + uploaders:
    thread.start()
for camera in cameras:
    camera.join()
photos.shutdown()
for uploader in uploaders:
    uploader.join()
print(sorted(uploaded))
#> ['door 1', 'door 2', 'garage 1', 'garage 2', 'garden 1', 'garden 2']
