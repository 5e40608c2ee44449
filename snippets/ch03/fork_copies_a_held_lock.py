"""A forked child gets a lock that is held, but not the thread that holds it."""

# /// script
# [tool.motion]
# needs = ["fork"]  # Windows cannot fork
# ///

import multiprocessing
import threading
import warnings

warnings.simplefilter("always", DeprecationWarning)
log_lock = threading.Lock()


def hold_lock(held, may_release):
    with log_lock:
        held.set()
        may_release.wait()


def write_log(method, was_released):
    was_released.wait()
    got_it = log_lock.acquire(timeout=0.5)
    threads = threading.active_count()
    print(f"{method}: threads: {threads}, got the lock: {got_it}")


if __name__ == "__main__":
    for method in ("fork", "spawn"):
        held, may_release = threading.Event(), threading.Event()
        holder = threading.Thread(
            target=hold_lock, args=(held, may_release)
        )
        holder.start()
        held.wait()
        context = multiprocessing.get_context(method)
        was_released = context.Event()
        child = context.Process(
            target=write_log, args=(method, was_released)
        )
        child.start()
        may_release.set()
        holder.join()
        was_released.set()
        child.join()
#> .../multiprocessing/popen_fork.py:...: DeprecationWarning: This process (pid=...) is multi-threaded, use of fork() may lead to deadlocks in the child.
#>   self.pid = os.fork()
#> fork: threads: 1, got the lock: False
#> spawn: threads: 1, got the lock: True
