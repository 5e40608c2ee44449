"""CPU time against elapsed time tells whether a call waits or computes."""

import time


def fetch_sales():
    time.sleep(0.3)  # stands for a slow server


def add_up_sales():
    return sum(day * day for day in range(2_000_000))


def kind(function):
    began, began_cpu = time.perf_counter(), time.process_time()
    function()
    elapsed = time.perf_counter() - began
    cpu = time.process_time() - began_cpu
    # A computing thread gets less than its share on a busy machine.
    return "computes" if cpu > elapsed / 10 else "waits"


print("fetch_sales", kind(fetch_sales))
print("add_up_sales", kind(add_up_sales))
#> fetch_sales waits
#> add_up_sales computes
