"""An order that cannot be pickled is put into a queue."""

import contextlib
import io
import multiprocessing
import queue

orders = multiprocessing.Queue()
errors = io.StringIO()  # to print what stderr gets after the rest
with contextlib.redirect_stderr(errors):
    orders.put({"item": "tea", "when packed": lambda: print("packed")})
    print("put has returned")
    try:
        orders.get(timeout=0.2)
    except queue.Empty:
        print("nothing has arrived")
    orders.close()
    orders.join_thread()
print("PicklingError on stderr:", "PicklingError" in errors.getvalue())
#> put has returned
#> nothing has arrived
#> PicklingError on stderr: True
