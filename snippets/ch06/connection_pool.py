"""A pool of connections: limited, reused, replaced, and closed."""

import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager, suppress


class Pool:
    def __init__(self, connect, size):
        self._connect = connect
        self._size = size
        self._idle = []
        self._open = 0  # idle, in use, or being connected
        self._closed = False
        self._changed = threading.Condition()

    @contextmanager
    def connection(self, timeout=5):
        connection = self._take(timeout)
        try:
            yield connection
        except BaseException:
            self._drop(connection)  # nobody knows its state now
            raise
        self._give_back(connection)

    def close(self, timeout=10):
        with self._changed:
            self._closed = True
            idle, self._idle = self._idle, []
            self._changed.notify_all()
        with ExitStack() as all_of_them:  # even if one of them fails
            for connection in idle:
                all_of_them.callback(self._drop, connection)
        with self._changed:
            if not self._changed.wait_for(lambda: not self._open, timeout):
                raise TimeoutError(f"still in use: {self._open}")

    def _may_take(self):
        return self._closed or self._idle or self._open < self._size

    def _take(self, timeout):
        with self._changed:
            if not self._changed.wait_for(self._may_take, timeout):
                raise TimeoutError(f"all {self._size} are in use")
            if self._closed:
                raise RuntimeError("the pool is closed")
            if self._idle:
                return self._idle.pop()
            self._open += 1  # the place is ours
        try:
            return self._connect()  # slow, so without the lock
        except BaseException:
            self._free_a_place()
            raise

    def _give_back(self, connection):
        with self._changed:
            if not self._closed:
                self._idle.append(connection)
                self._changed.notify()
                return
        self._drop(connection)

    def _drop(self, connection):
        try:
            connection.close()
        finally:
            self._free_a_place()

    def _free_a_place(self):
        with self._changed:
            self._open -= 1
            self._changed.notify_all()  # close waits for it, too


class Connection:  # stands for a connection to your database
    def ask(self, number):
        return number * number

    def close(self):
        print("a connection is closed")


def ask(number):
    with pool.connection() as connection:
        return connection.ask(number)


pool = Pool(Connection, size=2)
with pool.connection() as one, pool.connection() as two:
    try:
        with pool.connection(timeout=0.1):
            print("a third one")
    except TimeoutError as error:
        print("TimeoutError:", error)
with ThreadPoolExecutor(8) as workers:
    print("answers:", sum(workers.map(ask, range(100))))
with suppress(OSError), pool.connection() as one:
    raise OSError("the server does not answer")
with pool.connection() as one:
    try:
        pool.close(timeout=0.1)
    except TimeoutError as error:
        print("TimeoutError:", error)
    try:
        ask(2)
    except RuntimeError as error:
        print("RuntimeError:", error)
pool.close()
print("all are closed")
#> TimeoutError: all 2 are in use
#> answers: 328350
#> a connection is closed
#> TimeoutError: still in use: 1
#> RuntimeError: the pool is closed
#> a connection is closed
#> all are closed
