"""A future is pending, running and finished, or it is canceled."""

import threading
from concurrent.futures import ThreadPoolExecutor


def download(city):
    begun.set()
    answered.wait()
    return f"the weather of {city}"


def state(future):
    if future.cancelled():
        return "canceled"
    if future.done():
        return "finished"
    return "running" if future.running() else "pending"


def show(moment):
    print(f"{moment}:")
    for city, future in futures.items():
        print(f"  {city}: {state(future)}")


begun, answered = threading.Event(), threading.Event()
with ThreadPoolExecutor(max_workers=1) as pool:
    cities = ("Bern", "Oslo", "Rome")
    futures = {city: pool.submit(download, city) for city in cities}
    begun.wait()
    show("the only worker has begun")
    futures["Rome"].cancel()
    answered.set()
    print(futures["Oslo"].result())
    show("Oslo has a result")
#> the only worker has begun:
#>   Bern: running
#>   Oslo: pending
#>   Rome: pending
#> the weather of Oslo
#> Oslo has a result:
#>   Bern: finished
#>   Oslo: finished
#>   Rome: canceled
