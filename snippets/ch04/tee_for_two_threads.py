"""threading.concurrent_tee gives every reading to both threads."""

# /// script
# requires-python = ">=3.15"
# ///

import threading

results = {}


def readings():
    for celsius in [19, 23, 21]:
        print("sensor:", celsius)
        yield celsius


def highest(values):
    results["highest"] = max(values)


def mean(values):
    values = list(values)
    results["mean"] = sum(values) / len(values)


left, right = threading.concurrent_tee(readings())
workers = [
    threading.Thread(target=highest, args=(left,), name="highest"),
    threading.Thread(target=mean, args=(right,), name="mean"),
]
for worker in workers:
    worker.start()
for worker in workers:
    worker.join()
print("highest:", results["highest"], "mean:", results["mean"])
#> sensor: 19
#> sensor: 23
#> sensor: 21
#> highest: 23 mean: 21.0
