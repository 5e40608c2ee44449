"""Two cameras, and each of them puts an end mark."""

import queue
import threading


def shoot(photos, name, my_turn, next_turn):
    my_turn.wait()
    photos.put(f"{name}: photo")
    photos.put(None)
    next_turn.set()


photos = queue.Queue()
turns = [threading.Event() for _ in range(3)]
cameras = [
    threading.Thread(target=shoot, args=(photos, name, *turns[i : i + 2]))
    for i, name in enumerate(("door", "garden"))
]
for camera in cameras:
    camera.start()
turns[0].set()
while (photo := photos.get()) is not None:
    print(photo)
for camera in cameras:
    camera.join()
print("left in the queue:", photos.get())
#> door: photo
#> left in the queue: garden: photo
