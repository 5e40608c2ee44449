"""The cause of an exception from a process is the traceback there."""

from concurrent.futures import ProcessPoolExecutor


def load(text):
    return [int(price) for price in text.split(",")]


if __name__ == "__main__":
    with ProcessPoolExecutor(max_workers=1) as pool:
        future = pool.submit(load, "14,?")
        error = future.exception()
    print(type(error).__name__, error)
    cause = error.__cause__
    print("cause:", type(cause).__name__)
    for line in str(cause).splitlines():
        if line.endswith("in load"):
            print(line)
#> ValueError invalid literal for int() with base 10: '?'
#> cause: _RemoteTraceback
#>   File "traceback_of_a_process.py", line 7, in load
