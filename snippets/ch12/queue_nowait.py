"""put_nowait and get_nowait raise an error where put and get would wait."""

import asyncio


async def main():
    tables = asyncio.Queue(maxsize=2)
    for guest in ("Ada", "Ben", "Cleo"):
        try:
            tables.put_nowait(guest)
            print(guest, "sits down")
        except asyncio.QueueFull:
            print(guest, "goes elsewhere")
    while True:
        try:
            guest = tables.get_nowait()
        except asyncio.QueueEmpty:
            print("nobody is left")
            break
        print(guest, "pays")


asyncio.run(main())
#> Ada sits down
#> Ben sits down
#> Cleo goes elsewhere
#> Ada pays
#> Ben pays
#> nobody is left
