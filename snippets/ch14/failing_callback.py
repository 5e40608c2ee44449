"""The exception handler gets what a callback raises, and all goes on."""

import asyncio


def show(reading):
    print("degrees:", int(reading))


async def main():
    loop = asyncio.get_running_loop()
    failures = []

    def collect(loop, context):
        failures.append(context["exception"])
        print("handler:", context["message"])

    loop.set_exception_handler(collect)
    for reading in "21", "warm", "23":
        loop.call_soon(show, reading)
    await asyncio.sleep(0)  # one round
    print("failures:", *failures)


asyncio.run(main())
#> degrees: 21
#> handler: Exception in callback show(...) at failing_callback.py:6
#> degrees: 23
#> failures: invalid literal for int() with base 10: 'warm'
