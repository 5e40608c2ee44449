"""result() gives up; what does the end of the block do?"""

import threading
from concurrent.futures import ThreadPoolExecutor


def answer():
    asked_twice.wait()
    print("the call ends")
    return 42


asked_twice = threading.Event()
threading.Timer(0.3, asked_twice.set).start()
try:
    with ThreadPoolExecutor(max_workers=1) as pool:
        pool.submit(answer).result(timeout=0.1)
except TimeoutError:
    print("TimeoutError")
#> the call ends
#> TimeoutError
