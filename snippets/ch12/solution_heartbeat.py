"""A heart beats while a plain function works in a thread, no longer."""

import asyncio
import threading

beats = []
three_beats = threading.Event()


def export_report():
    """Stands for a library's function that blocks its thread."""
    heard = three_beats.wait(timeout=2)
    return "report, with beats" if heard else "report, without beats"


async def beat(every):
    while True:
        beats.append("thump")
        if len(beats) == 3:
            three_beats.set()
        await asyncio.sleep(every)


async def main():
    async with asyncio.TaskGroup() as group:
        heart = group.create_task(beat(0.05), name="heart")
        report = await asyncio.to_thread(export_report)
        heart.cancel()
    at_the_end = len(beats)
    await asyncio.sleep(0.2)
    print(report)
    print("beats after the export:", len(beats) - at_the_end)


asyncio.run(main())
#> report, with beats
#> beats after the export: 0
