"""A queue for processes whose consumers end after the last producer."""

import multiprocessing


class EndingQueue:
    def __init__(self, producers, maxsize=0):
        self._items = multiprocessing.Queue(maxsize)
        self._producing = producers  # in the consumer only

    def put(self, item):
        self._items.put((item,))

    def done(self):
        self._items.put(None)

    def __iter__(self):
        while self._producing:
            if (item := self._items.get()) is None:
                self._producing -= 1
            else:
                yield item[0]


# region test
def shoot(photos, name):
    for number in (1, 2):
        photos.put(f"{name} {number}")
    photos.put(None)  # an ordinary item
    photos.done()


if __name__ == "__main__":
    photos = EndingQueue(producers=2, maxsize=2)
    cameras = [
        multiprocessing.Process(
            target=shoot, args=(photos, name), name=name
        )
        for name in ("door", "garden")
    ]
    for camera in cameras:
        camera.start()
    print(sorted(photos, key=str))
    for camera in cameras:
        camera.join()
# endregion
#> [None, None, 'door 1', 'door 2', 'garden 1', 'garden 2']
