"""threading.concurrent_tee gives every weight to both threads."""

# /// script
# requires-python = ">=3.15"
# ///

import threading

results = {}


def weights():
    for kilos in [19, 23, 21]:
        print("scale:", kilos)
        yield kilos


def highest(values):
    results["highest"] = max(values)


def mean(values):
    values = list(values)
    results["mean"] = sum(values) / len(values)


left, right = threading.concurrent_tee(weights())
workers = [
    threading.Thread(target=highest, args=(left,), name="highest"),
    threading.Thread(target=mean, args=(right,), name="mean"),
]
for worker in workers:
    worker.start()
for worker in workers:
    worker.join()
print("highest:", results["highest"], "mean:", results["mean"])
#> scale: 19
#> scale: 23
#> scale: 21
#> highest: 23 mean: 21.0
