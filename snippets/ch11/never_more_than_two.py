"""Six calls and two workers: how many run at the same moment?"""

import threading
from concurrent.futures import ThreadPoolExecutor


def check(card):
    global running, most
    with lock:
        running += 1
        most = max(most, running)
    pair.wait(timeout=5)  # a call goes on only beside another one
    with lock:
        running -= 1


lock, pair = threading.Lock(), threading.Barrier(2)
running = most = 0
with ThreadPoolExecutor(max_workers=2, thread_name_prefix="check") as pool:
    for card in range(6):
        pool.submit(check, card)
    print(*[thread.name for thread in threading.enumerate()])
print("running at the same moment, at most:", most)
#> MainThread check_0 check_1
#> running at the same moment, at most: 2
