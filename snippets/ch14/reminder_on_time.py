"""A reminder that repeats: call_at adds to the last time, so no drift."""

import asyncio


class Reminder:
    def __init__(self, loop, start, seconds, function):
        self.loop, self.seconds = loop, seconds
        self.function = function
        self.when = start
        self.plan()

    def plan(self):
        self.when += self.seconds  # not: now + seconds
        self.handle = self.loop.call_at(self.when, self.run)

    def run(self):
        self.function(self.when)
        self.plan()

    def cancel(self):
        self.handle.cancel()


async def main():
    loop = asyncio.get_running_loop()
    times = asyncio.Queue()
    start = loop.time()
    reminder = Reminder(loop, start, 0.05, times.put_nowait)
    for _ in range(3):
        when = await times.get()
        print(f"stir, planned for {when - start:.2f}")
    reminder.cancel()
    print("canceled:", reminder.handle.cancelled())


asyncio.run(main())
#> stir, planned for 0.05
#> stir, planned for 0.10
#> stir, planned for 0.15
#> canceled: True
