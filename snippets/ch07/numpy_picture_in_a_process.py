"""A process computes in a NumPy array that its parent sees."""

# /// script
# dependencies = ["numpy"]
# ///

import multiprocessing
from multiprocessing.shared_memory import SharedMemory

import numpy as np


def invert(name):
    picture = SharedMemory(name)
    pixels = np.frombuffer(picture.buf, np.uint8, 6).reshape(2, 3)
    pixels[:] = 255 - pixels
    del pixels  # before close
    picture.close()


if __name__ == "__main__":
    picture = SharedMemory(create=True, size=6)
    pixels = np.frombuffer(picture.buf, np.uint8, 6).reshape(2, 3)
    pixels[:] = [[0, 50, 100], [150, 200, 255]]
    worker = multiprocessing.Process(
        target=invert, args=(picture.name,), name="worker"
    )
    worker.start()
    worker.join()
    print(pixels.tolist())
    del pixels
    picture.close()
    picture.unlink()
#> [[255, 205, 155], [105, 55, 0]]
