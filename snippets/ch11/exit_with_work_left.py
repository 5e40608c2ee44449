"""Python ends only when all calls are done, also the pending ones."""

import threading
from concurrent.futures import ThreadPoolExecutor


def check(card):
    last_line.wait()  # so that no call ends before the main thread
    print("checked", card)


last_line = threading.Event()
pool = ThreadPoolExecutor(max_workers=1)
for card in ("A", "B", "C"):
    pool.submit(check, card)
print("the last line of the program")
last_line.set()
#> the last line of the program
#> checked A
#> checked B
#> checked C
