"""A worker dies of an error, and join() waits for its items."""

import asyncio


async def resize(photos):
    while True:
        photo = await photos.get()
        if not photo.endswith(".jpg"):
            raise ValueError(photo)
        print("resized", photo)
        photos.task_done()


async def main():
    photos = asyncio.Queue()
    for photo in ("cat.jpg", "notes.txt", "dog.jpg"):
        photos.put_nowait(photo)
    worker = asyncio.create_task(resize(photos), name="worker")
    try:
        async with asyncio.timeout(0.5):
            await photos.join()
    except TimeoutError:
        print("gave up; photos left:", photos.qsize())
    print("the worker:", repr(worker.exception()))


asyncio.run(main())
#> resized cat.jpg
#> gave up; photos left: 1
#> the worker: ValueError('notes.txt')
