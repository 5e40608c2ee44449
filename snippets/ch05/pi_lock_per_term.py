"""Pi in four threads, with one acquisition of the lock per term."""

# /// script
# [tool.motion]
# timeout = 30  # a busy machine is slow
# ///

import threading
from types import SimpleNamespace

SCALE = 10**18
TERMS = 4_000
WORKERS = 4

pi = SimpleNamespace(total=0, acquired=0)
lock = threading.Lock()


def term(k):
    return (SCALE if k % 2 == 0 else -SCALE) // (2 * k + 1)


def add(value):
    with lock:
        pi.total += value
        pi.acquired += 1


def work(lo, hi):
    for k in range(lo, hi):
        add(term(k))


size = TERMS // WORKERS
workers = [
    threading.Thread(target=work, args=(lo, lo + size), name=f"from {lo}")
    for lo in range(0, TERMS, size)
]
for worker in workers:
    worker.start()
for worker in workers:
    worker.join()
print("pi:", 4 * pi.total)
print("lock acquired:", pi.acquired)
#> pi: 3141342653593691360
#> lock acquired: 4000
