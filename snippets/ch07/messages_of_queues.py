"""The errors of queues, one after the other."""

import multiprocessing
import pickle
import queue


def show(action, *args, **kwargs):
    try:
        action(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__module__}.{type(error).__name__}: {error}")


orders = queue.Queue(maxsize=1)
show(orders.get_nowait)
orders.put("tea")
show(orders.put, "mug", timeout=0.1)
orders.get()
orders.task_done()
show(orders.task_done)
closed = multiprocessing.Queue()
closed.close()
show(closed.put, "tea")
show(pickle.dumps, multiprocessing.Queue())
show(pickle.dumps, multiprocessing.Value("q"))
show(multiprocessing.Value, "x")
count = multiprocessing.Value("q")
try:
    count += 1
except TypeError as error:
    print("TypeError:", error)
#> _queue.Empty:
#> queue.Full:
#> builtins.ValueError: task_done() called too many times
#> builtins.ValueError: Queue <multiprocessing.queues.Queue object at 0x...> is closed
#> builtins.RuntimeError: Queue objects should only be shared between processes through inheritance
#> builtins.RuntimeError: Synchronized objects should only be shared between processes through inheritance
#> builtins.TypeError: ...
#> TypeError: unsupported operand type(s) for +=: 'Synchronized' and 'int'
