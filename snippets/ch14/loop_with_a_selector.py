"""Step 3: an event loop with timers and sockets in forty lines."""

import collections
import heapq
import itertools
import selectors
import socket
import time
import types


@types.coroutine
def sleep(seconds):
    yield "sleep", time.monotonic() + seconds


@types.coroutine
def receive(sock):
    yield "read", sock
    return sock.recv(1024)


class Loop:
    def __init__(self):
        self.ready = collections.deque()
        self.timers = []
        self.count = itertools.count()
        self.selector = selectors.DefaultSelector()

    def create_task(self, coroutine):
        self.ready.append(coroutine)

    def run(self):
        while self.ready or self.timers or self.selector.get_map():
            self.wait()
            for _ in range(len(self.ready)):
                self.step(self.ready.popleft())
        self.selector.close()

    def wait(self):
        timeout = 0 if self.ready else None
        if self.timers and not self.ready:
            timeout = max(0, self.timers[0][0] - time.monotonic())
        for key, _ in self.selector.select(timeout):
            self.selector.unregister(key.fileobj)
            self.ready.append(key.data)
        now = time.monotonic()
        while self.timers and self.timers[0][0] <= now:
            self.ready.append(heapq.heappop(self.timers)[2])

    def step(self, coroutine):
        try:
            request = coroutine.send(None)
        except StopIteration:
            return
        match request:
            case "sleep", due:
                entry = due, next(self.count), coroutine
                heapq.heappush(self.timers, entry)
            case "read", sock:
                self.selector.register(
                    sock, selectors.EVENT_READ, coroutine
                )


async def egg():
    print("egg: start")
    await sleep(0.6)
    print("egg: ready")


async def cook(orders):
    while order := await receive(orders):
        print("order:", order.decode())
    print("no more orders")


async def waiter(orders):
    with orders:
        for dish in ("tea", "cake"):
            await sleep(0.01)
            orders.sendall(dish.encode())
            await sleep(0)  # the cook takes each order


kitchen, room = socket.socketpair()
with kitchen:
    loop = Loop()
    loop.create_task(cook(kitchen))
    loop.create_task(egg())
    loop.create_task(waiter(room))
    loop.run()
#> egg: start
#> order: tea
#> order: cake
#> no more orders
#> egg: ready
