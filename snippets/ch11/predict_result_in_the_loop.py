"""submit and result in one loop: how many calls run at the same moment?"""

import threading
from concurrent.futures import ThreadPoolExecutor


def call(number):
    global running, most
    with lock:
        running += 1
        most = max(most, running)
    with lock:
        running -= 1


lock = threading.Lock()
running = most = 0
with ThreadPoolExecutor(max_workers=8) as pool:
    for number in range(20):
        pool.submit(call, number).result()
print("at most:", most)
#> at most: 1
