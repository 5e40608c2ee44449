"""Each wait has its own way to say that the time is up."""

import asyncio
import queue
import threading
from concurrent.futures import Future

never = threading.Event()
lock = threading.Lock()
lock.acquire()
condition = threading.Condition()
thread = threading.Thread(target=never.wait, name="waits")
thread.start()


async def task_waits():
    async with asyncio.timeout(0.01):
        await asyncio.Event().wait()


def report(name, wait, *args, **options):
    try:
        print(f"{name}: {wait(*args, **options)}")
    except Exception as error:
        print(f"{name}: raises {type(error).__name__}")


report("join", thread.join, timeout=0.01)
report("lock", lock.acquire, timeout=0.01)
report("semaphore", threading.Semaphore(0).acquire, timeout=0.01)
report("event", never.wait, timeout=0.01)
with condition:
    report("wait", condition.wait, timeout=0.01)
    report("wait_for", condition.wait_for, lambda: 0, timeout=0.01)
report("barrier", threading.Barrier(2).wait, timeout=0.01)
report("queue", queue.Queue().get, timeout=0.01)
report("future", Future().result, timeout=0.01)
report("task", asyncio.run, task_waits())
never.set()
#> join: None
#> lock: False
#> semaphore: False
#> event: False
#> wait: False
#> wait_for: 0
#> barrier: raises BrokenBarrierError
#> queue: raises Empty
#> future: raises TimeoutError
#> task: raises TimeoutError
