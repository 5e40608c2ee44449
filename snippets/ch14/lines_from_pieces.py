"""A protocol keeps the end of a piece until the next piece comes."""

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
        self.rest = b""

    def data_received(self, data):
        *lines, self.rest = (self.rest + data).split(b"\n")
        for line in lines:
            self.transport.write(b"ordered: " + line)


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
#> [b'ordered: tea', b'ordered: cake']
#> [b'ordered: tea', b'ordered: cake']
