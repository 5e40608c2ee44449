"""A context variable, and a context for each task of the pool."""

from concurrent.futures import ThreadPoolExecutor
from contextvars import ContextVar, copy_context

current_user = ContextVar("current_user", default="nobody")


def open_account(user=None):
    if user:
        current_user.set(user)
    return current_user.get()


with ThreadPoolExecutor(max_workers=1) as pool:
    first = pool.submit(copy_context().run, open_account, "Ada")
    second = pool.submit(copy_context().run, open_account)
print("first request: ", first.result())
print("second request:", second.result())
#> first request:  Ada
#> second request: nobody
