"""Bern computes the average before Oslo has measured."""

import threading

measured, averages = {}, {}
thermometer = threading.Event()  # a slow one, for the demonstration


def oslo():
    thermometer.wait()
    measured["Oslo"] = 10
    averages["Oslo"] = sum(measured.values()) / len(measured)


def bern():
    measured["Bern"] = 20
    averages["Bern"] = sum(measured.values()) / len(measured)


threads = [
    threading.Thread(target=bern, name="Bern"),
    threading.Thread(target=oslo, name="Oslo"),
]
for thread in threads:
    thread.start()
threads[0].join(timeout=0.5)  # so Bern is first
thermometer.set()
for thread in threads:
    thread.join()
print("Bern:", averages["Bern"])
print("Oslo:", averages["Oslo"])
#> Bern: 20.0
#> Oslo: 15.0
