"""The loop's exception handler gets what reached no await at all."""

import asyncio


def read_sensor(room):
    raise OSError(f"no sensor in the {room}")


def note(loop, context):
    print("handler:", context["message"])
    print("        ", repr(context.get("exception")))


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(note)

    loop.call_soon(read_sensor, "cellar")
    await asyncio.sleep(0)
    print("main: the loop still runs")

    answer = loop.create_future()
    answer.set_exception(EOFError("line is dead"))
    del answer
    print("main: ends")


asyncio.run(main())
#> handler: Exception in callback read_sensor(...) at ...
#>          OSError('no sensor in the cellar')
#> main: the loop still runs
#> handler: Future exception was never retrieved
#>          EOFError('line is dead')
#> main: ends
