"""Does the callback run before result() returns, or after it?"""

from concurrent.futures import Future


def callback(future):
    print("callback:", future.result())


future = Future()
future.add_done_callback(callback)
print("before")
future.set_result(42)
print("result:", future.result())
#> before
#> callback: 42
#> result: 42
