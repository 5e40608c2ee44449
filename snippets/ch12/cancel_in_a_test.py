"""A test cancels an upload at a known place and looks at what is left."""

import asyncio


async def upload(parts, half_sent):
    try:
        parts.append("part 1")
        half_sent.set()
        await asyncio.Event().wait()
    finally:
        parts.clear()


async def test_cancelled_upload_leaves_nothing():
    parts, half_sent = [], asyncio.Event()
    task = asyncio.create_task(upload(parts, half_sent), name="upload")
    await half_sent.wait()
    print("before:", parts)
    task.cancel()
    await asyncio.wait([task])
    print("after:", parts, "canceled:", task.cancelled())
    assert task.cancelled()
    assert parts == []


asyncio.run(test_cancelled_upload_leaves_nothing())
#> before: ['part 1']
#> after: [] canceled: True
