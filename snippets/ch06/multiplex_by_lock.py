"""Wrong: a Lock lets one baker in, although there are three ovens."""

import threading

ovens = threading.Lock()
three_inside = threading.Barrier(3)
results = []


def bake():
    with ovens:
        try:
            three_inside.wait(timeout=0.3)
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
#> alone 6
