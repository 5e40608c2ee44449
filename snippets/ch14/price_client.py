"""A client for a line protocol that never hangs, with its tests."""

import asyncio
import collections
import contextlib
import socket


# region parser
class LineParser:
    """Bytes in, complete lines out: no sockets, no loop."""

    def __init__(self, limit=1000):
        self.limit = limit
        self.rest = b""

    def feed(self, data):
        *lines, self.rest = (self.rest + data).split(b"\n")
        if max(map(len, [*lines, self.rest])) > self.limit:
            raise ValueError(f"line longer than {self.limit} bytes")
        return [line.decode() for line in lines]


# endregion


# region client
class PriceClient(asyncio.Protocol):
    def __init__(self):
        self.parser = LineParser()
        self.questions = collections.deque()  # futures, oldest first
        self.may_write = asyncio.Event()
        self.lost = asyncio.Event()
        self.error = ConnectionError("the connection is closed")

    def connection_made(self, transport):
        self.transport = transport
        self.may_write.set()

    def pause_writing(self):
        self.may_write.clear()

    def resume_writing(self):
        self.may_write.set()

    def data_received(self, data):
        try:
            for answer in self.parser.feed(data):
                future = self.questions.popleft()
                if not future.done():  # the caller still waits
                    future.set_result(answer)
        except (ValueError, IndexError) as error:
            self.error = ConnectionError(f"bad answer: {error}")
            self.transport.abort()

    def connection_lost(self, error):
        self.error = error or self.error
        self.lost.set()
        self.may_write.set()  # the callers see that it is lost
        for future in self.questions:
            if not future.done():
                future.set_exception(self.error)

    async def price(self, dish, timeout=5):
        if "\n" in dish:
            raise ValueError("a dish is one line")
        async with asyncio.timeout(timeout):
            await self.may_write.wait()
            if self.transport.is_closing():
                raise self.error
            future = asyncio.get_running_loop().create_future()
            self.questions.append(future)
            self.transport.write(f"{dish}\n".encode())
            answer = await future
        if answer == "?":
            raise LookupError(dish)
        return int(answer)

    async def close(self, timeout=1):
        self.transport.close()  # sends first what is still buffered
        try:
            async with asyncio.timeout(timeout):
                await self.lost.wait()
        except TimeoutError:
            pass
        finally:
            self.transport.abort()  # no effect if it is closed
        await self.lost.wait()


@contextlib.asynccontextmanager
async def connect(host, port, timeout=5):
    loop = asyncio.get_running_loop()
    async with asyncio.timeout(timeout):
        _, client = await loop.create_connection(PriceClient, host, port)
    try:
        yield client
    finally:
        await client.close()


# endregion


# region tests
class FakeTransport(asyncio.Transport):
    def __init__(self, client):
        self.client = client
        self.closing = False
        client.connection_made(self)

    def write(self, data):
        pass  # the test answers

    def is_closing(self):
        return self.closing

    def abort(self):
        self.closing = True
        self.client.connection_lost(None)


async def sell(reader, writer):
    prices = {b"tea": b"3", b"cake": b"4"}
    while dish := await reader.readline():
        writer.write(prices.get(dish.strip(), b"?") + b"\n")
    writer.close()


async def failure(awaitable):
    try:
        await awaitable
    except Exception as error:
        return f"{type(error).__name__}: {error}"


async def test_bytes_come_in_any_pieces():
    parser = LineParser(limit=5)
    lines = [parser.feed(b"%c" % byte) for byte in b"3\n\n42\n"]
    assert lines == [[], ["3"], [""], [], [], ["42"]]


async def test_each_question_gets_its_answer():
    server = await asyncio.start_server(sell, "127.0.0.1", 0)
    async with connect(*server.sockets[0].getsockname()) as client:
        dishes = "tea", "cake", "tea"
        answers = await asyncio.gather(*map(client.price, dishes))
        assert answers == [3, 4, 3]
        assert await failure(client.price("soup")) == "LookupError: soup"
    server.close()
    await server.wait_closed()


async def test_late_answer_is_dropped():
    client = PriceClient()
    FakeTransport(client)
    question = client.price("tea", timeout=0.01)
    assert await failure(question) == "TimeoutError: "
    cake = asyncio.create_task(client.price("cake"))
    await asyncio.sleep(0)  # cake has asked
    client.data_received(b"3\n4\n")
    assert await cake == 4


async def test_bad_answer_ends_the_connection():
    client = PriceClient()
    FakeTransport(client)
    tea = asyncio.create_task(client.price("tea"))
    await asyncio.sleep(0)  # tea has asked
    client.data_received(b"3" * 1001)
    assert "bad answer" in await failure(tea)
    assert "bad answer" in await failure(client.price("cake"))


async def test_server_reads_nothing():
    with socket.create_server(("127.0.0.1", 0)) as silent:
        async with connect(*silent.getsockname()) as client:
            for dish in "tea" * 5_000_000, "cake":
                question = client.price(dish, timeout=0.1)
                assert await failure(question) == "TimeoutError: "
        assert client.lost.is_set()


# endregion

if __name__ == "__main__":
    for name, test in list(globals().items()):
        if name.startswith("test_"):
            asyncio.run(test())
            print("passed:", name)
#> passed: test_bytes_come_in_any_pieces
#> passed: test_each_question_gets_its_answer
#> passed: test_late_answer_is_dropped
#> passed: test_bad_answer_ends_the_connection
#> passed: test_server_reads_nothing
