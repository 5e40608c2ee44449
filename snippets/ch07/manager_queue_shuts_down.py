"""A manager's queue has shutdown, and processes can share it."""

# /// script
# requires-python = ">=3.13"
# ///

import multiprocessing
import queue


def upload(photos, uploaded):
    try:
        while True:
            uploaded.append(photos.get())
    except queue.ShutDown:
        uploaded.append("the end")


if __name__ == "__main__":
    with multiprocessing.Manager() as manager:
        photos, uploaded = manager.Queue(), manager.list()
        uploader = multiprocessing.Process(
            target=upload, args=(photos, uploaded), name="uploader"
        )
        uploader.start()
        photos.put("door 1")
        photos.shutdown()
        uploader.join()
        print(list(uploaded))
#> ['door 1', 'the end']
