"""Leaving the with block terminates the pool, and its calls with it."""

import multiprocessing
import time


def checksum(name):
    time.sleep(0.2)  # reads the file
    return len(name)


if __name__ == "__main__":
    with multiprocessing.Pool(2) as pool:
        video = pool.apply_async(checksum, ["video.mp4"])
        photo = pool.apply_async(checksum, ["photo.raw"])
    for result in (video, photo):
        try:
            print(result.get(timeout=0.3))
        except multiprocessing.TimeoutError:
            print("no checksum")
#> no checksum
#> no checksum
