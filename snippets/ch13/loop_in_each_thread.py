"""Two threads, each with a loop of its own, and a queue for all results."""

import asyncio
import queue
import threading


async def measure(place, degrees):
    await asyncio.sleep(0)
    return f"{place}: {degrees} degrees"


def station(place, results, both_here):
    with asyncio.Runner() as runner:
        loop = runner.get_loop()
        both_here.wait()  # for the demonstration: both loops exist
        for degrees in (20, 21):
            results.put((runner.run(measure(place, degrees)), loop))
    results.put((None, loop))


results, both_here = queue.Queue(), threading.Barrier(2)
threads = [
    threading.Thread(
        target=station, args=(place, results, both_here), name=place
    )
    for place in ("Bern", "Oslo")
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
readings = [results.get() for _ in range(6)]
print(sorted(text for text, _ in readings if text))
print("loops:", len({id(loop) for _, loop in readings}))
#> ['Bern: 20 degrees', 'Bern: 21 degrees', 'Oslo: 20 degrees', 'Oslo: 21 degrees']
#> loops: 2
