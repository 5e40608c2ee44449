"""kill_workers ends calls that hang; their futures say so."""

# /// script
# requires-python = ">=3.14"  # kill_workers
# ///

import time
from concurrent.futures import ProcessPoolExecutor, wait


def load(name):
    if name == "tea":
        time.sleep(3600)  # as if the library had an endless loop
    return name


if __name__ == "__main__":
    pool = ProcessPoolExecutor(max_workers=1)
    milk = pool.submit(load, "milk")
    print("loaded:", milk.result())
    futures = [pool.submit(load, name) for name in ("tea", "rice")]
    done, not_done = wait(futures, timeout=0.1)
    print("too slow:", len(not_done))
    pool.kill_workers()
    for future in futures:
        print(type(future.exception()).__name__)
    try:
        pool.submit(load, "cocoa")
    except RuntimeError as error:
        print(f"{type(error).__name__}: {error}")
#> loaded: milk
#> too slow: 2
#> BrokenProcessPool
#> BrokenProcessPool
#> BrokenProcessPool: A child process terminated abruptly, the process pool is not usable anymore
