"""A try around the call does not catch what the callback raises later."""

import asyncio


def ask(service, then):
    loop.call_soon(then, f"{service} refused")


def paid(answer):
    if "refused" in answer:
        raise RuntimeError(answer)
    print("order 7: sent")


def ship():
    try:
        ask("payment", paid)
        print("order 7: no error so far")
    except RuntimeError as error:
        print("order 7:", error)


def lost(loop, context):
    print("the loop got it:", repr(context["exception"]))
    loop.stop()


loop = asyncio.new_event_loop()
loop.set_exception_handler(lost)
ship()
loop.run_forever()
loop.close()
#> order 7: no error so far
#> the loop got it: RuntimeError('payment refused')
