"""Right: a Semaphore has three places, one for each oven."""

import threading

ovens = threading.Semaphore(3)
three_inside = threading.Barrier(3)
results = []


def bake():
    with ovens:
        try:
            three_inside.wait(timeout=5)
            results.append("three at the same time")
        except threading.BrokenBarrierError:
            results.append("alone")


threads = [
    threading.Thread(target=bake, name=f"baker {number}")
    for number in range(1, 7)
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
for result in sorted(set(results)):
    print(result, results.count(result))
#> three at the same time 6
