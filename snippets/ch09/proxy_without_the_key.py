"""A proxy is sent to a pool without its manager's key."""

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import AuthenticationError
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
        except AuthenticationError as error:
            print("AuthenticationError:", error)
        except Exception as error:
            print(type(error).__name__, error)
#> Process ForkServerProcess-2:
#> Traceback (most recent call last):
#>   File "python3.15/multiprocessing/process.py", line 320, in _bootstrap
#>     self.run()
#>     ~~~~~~~~^^
#>   File "python3.15/multiprocessing/process.py", line 108, in run
#>     self._target(*self._args, **self._kwargs)
#>     ~~~~~~~~~~~~^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
#>   File "python3.15/concurrent/futures/process.py", line 243, in _process_worker
#>     call_item = call_queue.get(block=True)
#>   File "python3.15/multiprocessing/queues.py", line 120, in get
#>     return _ForkingPickler.loads(res)
#>            ~~~~~~~~~~~~~~~~~~~~~^^^^^
#>   File "python3.15/multiprocessing/managers.py", line 959, in RebuildProxy
#>     return func(token, serializer, incref=incref, **kwds)
#>   File "python3.15/multiprocessing/managers.py", line 806, in __init__
#>     self._incref()
#>     ~~~~~~~~~~~~^^
#>   File "python3.15/multiprocessing/managers.py", line 863, in _incref
#>     conn = self._Client(self._token.address, authkey=self._authkey)
#>   File "python3.15/multiprocessing/connection.py", line 559, in Client
#>     answer_challenge(c, authkey)
#>     ~~~~~~~~~~~~~~~~^^^^^^^^^^^^
#>   File "python3.15/multiprocessing/connection.py", line 1006, in answer_challenge
#>     raise AuthenticationError('digest sent was rejected')
#> multiprocessing.context.AuthenticationError: digest sent was rejected
#> BrokenProcessPool A process in the process pool was terminated abruptly while the future was running or pending.
