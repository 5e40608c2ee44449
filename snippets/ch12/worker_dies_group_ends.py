"""In a group the error of a worker ends the wait for the queue."""

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
    try:
        async with asyncio.TaskGroup() as group:
            worker = group.create_task(resize(photos), name="worker")
            await photos.join()
            worker.cancel()
    except* ValueError as errors:
        print("not a photo:", *errors.exceptions)


asyncio.run(main())
#> resized cat.jpg
#> not a photo: notes.txt
