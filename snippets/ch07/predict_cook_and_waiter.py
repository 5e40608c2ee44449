"""A queue orders a put and its get, and nothing else."""

# /// script
# [tool.motion]
# needs = ["gil"]  # both threads may print at the same moment
# order = [  # the threads take turns as they like
#     ["cook: tea", "cook: soup"],
#     ["cook: soup", "cook: cake"],
#     ["waiter: tea", "waiter: soup"],
#     ["waiter: soup", "waiter: cake"],
#     ["cook: tea", "waiter: tea"],
#     ["cook: soup", "waiter: soup"],
#     ["cook: cake", "waiter: cake"],
# ]
# ///

import queue
import threading

DISHES = ["tea", "soup", "cake"]


def serve(counter):
    for _ in DISHES:
        print("waiter:", counter.get())


counter = queue.Queue()
waiter = threading.Thread(target=serve, args=(counter,), name="waiter")
waiter.start()
for dish in DISHES:
    print("cook:", dish)
    counter.put(dish)
waiter.join()
#> cook: tea
#> waiter: tea
#> cook: soup
#> cook: cake
#> waiter: soup
#> waiter: cake
