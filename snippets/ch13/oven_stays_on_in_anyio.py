"""AnyIO: a cancellation also ends a cleanup that awaits."""

# /// script
# dependencies = ["anyio", "trio"]
# ///

import anyio


async def cook():
    print("oven on")
    try:
        await anyio.sleep(3600)
    finally:
        await anyio.sleep(0.01)  # the oven needs a moment
        print("oven off")


async def main():
    with anyio.move_on_after(0.1):
        await cook()
    print("closing time")


for backend in ("asyncio", "trio"):
    print("on", backend)
    anyio.run(main, backend=backend)
#> on asyncio
#> oven on
#> closing time
#> on trio
#> oven on
#> closing time
