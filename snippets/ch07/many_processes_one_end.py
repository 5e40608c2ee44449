"""Processes: after the last camera, an end mark for each uploader."""

import multiprocessing


def shoot(photos, name):
    for number in (1, 2):
        photos.put(f"{name} {number}")


def upload(photos, uploaded):
    while (photo := photos.get()) is not None:
        uploaded.put(photo)
    uploaded.put(None)


if __name__ == "__main__":
    photos = multiprocessing.Queue(maxsize=2)
    uploaded = multiprocessing.Queue()
    cameras = [
        multiprocessing.Process(
            target=shoot, args=(photos, name), name=name
        )
        for name in ("door", "garden")
    ]
    uploader = multiprocessing.Process(
        target=upload, args=(photos, uploaded), name="uploader"
    )
    for process in (*cameras, uploader):
        process.start()
    for camera in cameras:
        camera.join()
    photos.put(None)  # one, because there is one uploader
    print(sorted(iter(uploaded.get, None)))
    uploader.join()
#> ['door 1', 'door 2', 'garden 1', 'garden 2']
