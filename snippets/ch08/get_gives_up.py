"""A timeout of get ends the waiting, and not the call."""

import multiprocessing
import time


def checksum(name):
    time.sleep(0.6)  # a large file
    return len(name)


if __name__ == "__main__":
    with multiprocessing.Pool(1) as pool:
        video = pool.apply_async(checksum, ["video.mp4"])
        try:
            video.get(timeout=0.1)
        except multiprocessing.TimeoutError:
            print("not ready after 0.1 seconds")
        print("later:", video.get())
#> not ready after 0.1 seconds
#> later: 9
