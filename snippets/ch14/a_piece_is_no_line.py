"""A protocol takes each piece for a line, and a fake transport shows it."""

import asyncio


class FakeTransport(asyncio.Transport):
    def __init__(self):
        super().__init__()
        self.written = []

    def write(self, data):
        self.written.append(data)


class Orders(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport

    def data_received(self, data):
        self.transport.write(b"ordered: " + data.strip())


def try_pieces(*pieces):
    orders, transport = Orders(), FakeTransport()
    orders.connection_made(transport)
    for piece in pieces:
        orders.data_received(piece)
    print(transport.written)


try_pieces(b"tea\n", b"cake\n")
try_pieces(b"t", b"ea\nca", b"ke\n")
try_pieces(b"tea\ncake\n")
#> [b'ordered: tea', b'ordered: cake']
#> [b'ordered: t', b'ordered: ea\nca', b'ordered: ke']
#> [b'ordered: tea\ncake']
