"""A multiprocessing lock can be passed to a new process, not to a running one."""

import multiprocessing


def stamp(lock):
    with lock:
        print("the child has the lock")


if __name__ == "__main__":
    context = multiprocessing.get_context("spawn")
    lock = context.Lock()
    child = context.Process(target=stamp, args=(lock,))
    child.start()
    child.join()
    receiver, sender = context.Pipe(duplex=False)
    with receiver, sender:
        for shared in (lock, context.Queue()):
            try:
                sender.send(shared)
            except RuntimeError as error:
                print("RuntimeError:", error)
#> the child has the lock
#> RuntimeError: Lock objects should only be shared between processes through inheritance
#> RuntimeError: Queue objects should only be shared between processes through inheritance
