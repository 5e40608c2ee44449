"""The first mirror that works wins, and the failures are kept."""

from concurrent.futures import ThreadPoolExecutor, as_completed


def download(mirror):
    if mirror != "Oslo":
        raise OSError(f"{mirror} does not answer")
    return f"the file from {mirror}"


# region first
def first_success(function, items):
    pool, failures = ThreadPoolExecutor(max_workers=4), []
    try:
        futures = [pool.submit(function, item) for item in items]
        for future in as_completed(futures):
            if (error := future.exception()) is None:
                return future.result()
            failures.append(error)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
    raise ExceptionGroup("none has worked", failures)


# endregion

print(first_success(download, ["Rome", "Oslo", "Lima"]))
try:
    first_success(download, ["Rome", "Lima"])
except ExceptionGroup as group:
    print(group.message, sorted(map(str, group.exceptions)))
#> the file from Oslo
#> none has worked ['Lima does not answer', 'Rome does not answer']
