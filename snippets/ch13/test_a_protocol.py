"""A test without a network finds the fault of a line protocol."""

import asyncio


# region protocol
async def serve(reader, writer, stock):
    while line := await reader.readline():
        match line.decode().split():
            case ["ADD", item, count] if count.isdecimal():
                stock[item] = stock.get(item, 0) + int(count)
                answer = "OK"
            case ["COUNT", item]:
                answer = str(stock.get(item, 0))
            case _:
                answer = "ERROR"
        writer.write(f"{answer}\n".encode())
        await writer.drain()


# endregion


class Written(list):
    """It has the two methods of a StreamWriter that serve calls."""

    def write(self, data):
        self.append(data)

    async def drain(self):
        pass


async def answers(*pieces):
    reader, written, stock = asyncio.StreamReader(), Written(), {}
    for piece in pieces:
        reader.feed_data(piece)
    reader.feed_eof()
    await serve(reader, written, stock)
    return b"".join(written).split(), stock


async def main():
    print("whole lines:", *await answers(b"ADD tea 3\n", b"COUNT tea\n"))
    print("in pieces:", *await answers(b"ADD te", b"a 3\nCOUNT", b" tea\n"))
    print("mistakes:", *await answers(b"ADD tea x\n", b"\n"))
    print("ADD tea 12, cut off:", *await answers(b"ADD tea 1"))


asyncio.run(main())
#> whole lines: [b'OK', b'3'] {'tea': 3}
#> in pieces: [b'OK', b'3'] {'tea': 3}
#> mistakes: [b'ERROR', b'ERROR'] {}
#> ADD tea 12, cut off: [b'OK'] {'tea': 1}
