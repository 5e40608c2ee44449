"""A callback that is scheduled by a callback waits for the next round."""

import asyncio


def serve(dish):
    print("serve", dish)
    loop.call_soon(print, "wash the plate of the", dish)


loop = asyncio.new_event_loop()
loop.call_soon(serve, "soup")
loop.call_soon(loop.stop)
loop.call_soon(serve, "cake")

print("first round")
loop.run_forever()
print("second round")
loop.call_soon(loop.stop)
loop.run_forever()
loop.close()
#> first round
#> serve soup
#> serve cake
#> second round
#> wash the plate of the soup
#> wash the plate of the cake
