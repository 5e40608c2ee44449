"""sleep(0) offers the others a turn; who takes it is not promised."""

# /// script
# [tool.motion]
# needs = ["gil"]  # else the lines of two threads can tear
# order = [  # each thread keeps its own order, and that is all
#     ["hare: step 1", "hare: step 2"],
#     ["hare: step 2", "hare: step 3"],
#     ["snail: step 1", "snail: step 2"],
#     ["snail: step 2", "snail: step 3"],
# ]
# ///

import threading
import time
from threading import Thread


def walk():
    ready.wait()
    for step in (1, 2, 3):
        print(f"{threading.current_thread().name}: step {step}")
        time.sleep(0)


ready = threading.Barrier(2)
for name in ("hare", "snail"):
    Thread(target=walk, name=name).start()
#> hare: step 1
#> hare: step 2
#> hare: step 3
#> snail: step 1
#> snail: step 2
#> snail: step 3
