"""The processes that a process starts inherit its key."""

from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import current_process
from multiprocessing.managers import SyncManager

KEY = b"a key that the two servers know"

if __name__ == "__main__":
    current_process().authkey = KEY
    manager = SyncManager(authkey=KEY)
    with manager, ProcessPoolExecutor(1) as pool:
        values = manager.list()
        job = pool.submit(values.append, 12)
        try:
            job.result()
            print(values)
        except BrokenProcessPool as error:
            print("BrokenProcessPool:", error)
#> [12]
