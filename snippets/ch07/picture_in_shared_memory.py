"""A process inverts a picture in place; only its name is sent."""

import multiprocessing
from multiprocessing.shared_memory import SharedMemory


def invert(name, size):
    picture = SharedMemory(name)
    try:
        for index in range(size):
            picture.buf[index] = 255 - picture.buf[index]
    finally:
        picture.close()


if __name__ == "__main__":
    pixels = bytes([0, 50, 100, 255])
    picture = SharedMemory(create=True, size=len(pixels))
    try:
        picture.buf[: len(pixels)] = pixels
        worker = multiprocessing.Process(
            target=invert, args=(picture.name, len(pixels)), name="worker"
        )
        worker.start()
        worker.join()
        print(list(picture.buf[: len(pixels)]))
    finally:
        picture.close()
        picture.unlink()
#> [255, 205, 155, 0]
