"""Ctrl-C or SIGTERM stops a service after the orders that it has begun."""

import contextlib
import queue
import signal
import sys
import threading
import time

GRACE = 8  # seconds; docker stop kills after 10
STOP_SIGNALS = [signal.SIGINT, signal.SIGTERM]
if hasattr(signal, "SIGBREAK"):  # Windows: Ctrl-Break
    STOP_SIGNALS.append(signal.SIGBREAK)

stop_signal = None


def ask_to_stop(number, frame):
    """Note the signal, and do nothing else: the main thread acts on it."""
    global stop_signal
    stop_signal = signal.Signals(number).name
    signal.signal(number, signal.SIG_DFL)  # a second one ends the process


class Service:
    def __init__(self, handle, workers):
        self.handle = handle
        self.orders = queue.Queue(maxsize=100)
        self.done, self.failed = [], []
        self.threads = [
            threading.Thread(
                target=self.work, name=f"worker {n}", daemon=True
            )
            for n in range(1, workers + 1)
        ]
        for thread in self.threads:
            thread.start()

    def work(self):
        while (order := self.orders.get()) is not None:
            try:
                self.handle(order)
            except Exception as error:  # the worker goes on
                self.failed.append(f"{order}: {error}")
            else:
                self.done.append(order)

    def accept(self, order):
        """Return whether there was room for the order within a second."""
        try:
            self.orders.put(order, timeout=1)
        except queue.Full:
            return False
        return True

    def close(self):
        """Take back the orders that no worker has begun; tell the workers."""
        left = []
        with contextlib.suppress(queue.Empty):
            while True:
                left.append(self.orders.get_nowait())
        for _ in self.threads:
            self.orders.put(None)  # one end mark for each worker
        return left

    def join(self, grace):
        """Wait for all workers together; return the names of the late ones."""
        deadline = time.monotonic() + grace
        for thread in self.threads:
            thread.join(max(0, deadline - time.monotonic()))
        return [thread.name for thread in self.threads if thread.is_alive()]


# Only for the demonstration: two orders that wait, so that workers are busy.
both_busy, go_on = threading.Barrier(3), threading.Event()


def pack(order):
    if order == 2:
        raise ValueError("no address")
    if order in (3, 4):
        both_busy.wait(timeout=5)
        go_on.wait(timeout=5)


def main():
    for number in STOP_SIGNALS:
        signal.signal(number, ask_to_stop)
    service = Service(pack, workers=2)
    for order in range(1, 6):
        service.accept(order)
    print("service: running")
    both_busy.wait(timeout=5)
    signal.raise_signal(signal.SIGTERM)  # as `docker stop` does
    try:
        while stop_signal is None:
            time.sleep(0.2)  # a real service takes new orders here
        print("service: stopping on", stop_signal)
    finally:  # an error in the loop stops the service in the same way
        print("not begun:", service.close())
        go_on.set()
        late = service.join(GRACE)
    print("done:", sorted(service.done))
    print("failed:", service.failed)
    print("late:", late)
    sys.exit(1 if late else 0)


if __name__ == "__main__":
    main()
#> service: running
#> service: stopping on SIGTERM
#> not begun: [5]
#> done: [1, 3, 4]
#> failed: ['2: no address']
#> late: []
