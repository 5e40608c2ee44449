"""Messages of the event loop, each from a run."""

import asyncio
import contextlib
import threading


def say(function, *arguments):
    try:
        function(*arguments)
    except RuntimeError as error:
        print(f"{function.__name__}: {error}")


async def main(loop):
    loop.slow_callback_duration = 60  # not the subject
    say(loop.close)
    say(loop.run_until_complete, loop.create_future())
    with contextlib.closing(asyncio.new_event_loop()) as other:
        say(other.run_until_complete, other.create_future())
    call = loop.call_soon, print
    thread = threading.Thread(target=say, args=call, name="thread")
    thread.start()
    await asyncio.to_thread(thread.join)


with asyncio.Runner(debug=True) as runner:
    loop = runner.get_loop()
    runner.run(main(loop))
say(loop.call_soon, print)
#> close: Cannot close a running event loop
#> run_until_complete: This event loop is already running
#> run_until_complete: Cannot run the event loop while another loop is running
#> call_soon: Non-thread-safe operation invoked on an event loop other than the current one
#> call_soon: Event loop is closed
