"""CPU time against elapsed time tells whether a call waits or computes."""

import time


def fetch_sales():
    time.sleep(0.3)  # stands for a slow server


def add_up_sales():
    return sum(day * day for day in range(3_000_000))


def kind(function):
    began, began_cpu = time.perf_counter(), time.process_time()
    function()
    elapsed = time.perf_counter() - began
    cpu = time.process_time() - began_cpu
    if cpu > 0.05:
        return "computes"
    return "waits" if elapsed > 0.05 else "is soon done"


print("fetch_sales", kind(fetch_sales))
print("add_up_sales", kind(add_up_sales))
#> fetch_sales waits
#> add_up_sales computes
