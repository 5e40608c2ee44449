"""Many results, one deadline: get_all gives up for all of them at once."""

import multiprocessing
import time


# region get_all
def get_all(results, seconds):
    """Return what is ready in time, and None for each other result."""
    deadline = time.monotonic() + seconds
    values = []
    for result in results:
        try:
            left = max(0, deadline - time.monotonic())
            values.append(result.get(timeout=left))
        except multiprocessing.TimeoutError:
            values.append(None)
    return values


# endregion


def work(seconds):
    time.sleep(seconds)
    return f"after {seconds} s"


if __name__ == "__main__":
    with multiprocessing.Pool(3) as pool:
        results = [pool.apply_async(work, [s]) for s in (0, 60, 0.01, 60)]
        for short in (results[0], results[2]):
            short.wait()  # however slow this machine is
        print(get_all(results, 0.3))
#> ['after 0 s', None, 'after 0.01 s', None]
