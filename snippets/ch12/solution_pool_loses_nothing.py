"""Workers try a failed job again, and no job is lost."""

import asyncio

tries = {}


async def resize(photo):
    tries[photo] = tries.get(photo, 0) + 1
    await asyncio.sleep(0)  # stands for the work
    if photo == "torn.jpg" or (photo == "cat.jpg" and tries[photo] < 3):
        raise OSError(f"cannot read {photo}")


async def work(jobs, resized, failed):
    while True:
        photo, tries_left = await jobs.get()
        try:
            await resize(photo)
            resized.append(photo)
        except OSError as error:
            if tries_left:
                jobs.put_nowait((photo, tries_left - 1))
            else:
                failed.append(str(error))
        finally:
            jobs.task_done()


async def main():
    jobs, resized, failed = asyncio.Queue(), [], []
    for photo in ("cat.jpg", "torn.jpg", "dog.jpg", "owl.jpg"):
        jobs.put_nowait((photo, 2))
    async with asyncio.TaskGroup() as pool:
        workers = [
            pool.create_task(work(jobs, resized, failed), name=name)
            for name in ("Ada", "Ben")
        ]
        await jobs.join()
        for worker in workers:
            worker.cancel()
    print("resized:", sorted(resized))
    print("failed:", failed, "after", tries["torn.jpg"], "tries")
    print("left in the queue:", jobs.qsize())


asyncio.run(main())
#> resized: ['cat.jpg', 'dog.jpg', 'owl.jpg']
#> failed: ['cannot read torn.jpg'] after 3 tries
#> left in the queue: 0
