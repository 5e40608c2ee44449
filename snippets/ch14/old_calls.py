"""Calls of old programs: what each of them does outside a coroutine."""

import asyncio
import warnings


def attempt(call, *args):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            call(*args)
        except RuntimeError as error:
            print(f"{call.__name__}: {error}")
    for warning in caught:
        print(f"{call.__name__}: {warning.category.__name__}")


def main():
    pass


attempt(asyncio.get_event_loop)
attempt(asyncio.Future)
attempt(asyncio.get_event_loop_policy)
attempt(asyncio.iscoroutinefunction, main)
# On Python <3.14:
#> get_event_loop: DeprecationWarning
# On Python >=3.14:
#> get_event_loop: There is no current event loop in thread 'MainThread'.
#> Future: There is no current event loop in thread 'MainThread'.
#> get_event_loop_policy: DeprecationWarning
#> iscoroutinefunction: DeprecationWarning
