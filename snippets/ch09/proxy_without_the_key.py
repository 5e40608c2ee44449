"""A proxy is sent to a pool without its manager's key."""

from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.managers import SyncManager

KEY = b"a key that the two servers know"

if __name__ == "__main__":
    manager = SyncManager(authkey=KEY)
    with manager, ProcessPoolExecutor(1) as pool:
        values = manager.list()
        job = pool.submit(values.append, 12)
        try:
            job.result()
            print(values)
        except BrokenProcessPool as error:
            print("BrokenProcessPool:", error)
#> ...
#> multiprocessing.context.AuthenticationError: digest sent was rejected
#> BrokenProcessPool: A process in the process pool was terminated abruptly while the future was running or pending.
