"""result() gives up; what does the end of the block do?"""

import threading
from concurrent.futures import ThreadPoolExecutor


def answer():
    given_up.wait()
    print("the call ends")
    return 42


given_up = threading.Event()
try:
    with ThreadPoolExecutor(max_workers=1) as pool:
        future = pool.submit(answer)
        try:
            future.result(timeout=0.1)
        finally:
            given_up.set()
except TimeoutError:
    print("TimeoutError")
#> the call ends
#> TimeoutError
