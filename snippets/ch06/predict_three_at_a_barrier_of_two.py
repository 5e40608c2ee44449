"""Three threads come to a barrier for two."""

import threading

pair = threading.Barrier(2)
results = []


def cross():
    try:
        pair.wait(timeout=1)
        results.append("crossed")
    except threading.BrokenBarrierError:
        results.append("gave up")


threads = [
    threading.Thread(target=cross, name=name)
    for name in ("Ada", "Ben", "Cem")
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(results))
#> ['crossed', 'crossed', 'gave up']
