"""A thread of a pool keeps its threading.local for the next task."""

import threading
from concurrent.futures import ThreadPoolExecutor

session = threading.local()


def open_account(user=None):
    if user:
        session.user = user
    return getattr(session, "user", "nobody")


with ThreadPoolExecutor(max_workers=1) as pool:
    first = pool.submit(open_account, "Ada")
    second = pool.submit(open_account)
print("first request: ", first.result())
print("second request:", second.result())
#> first request:  Ada
#> second request: Ada
