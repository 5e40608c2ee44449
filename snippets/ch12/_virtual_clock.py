"""An event loop whose clock jumps to the next timer instead of waiting."""

import asyncio
import selectors


class Clock(selectors.DefaultSelector):
    now = 0.0

    def select(self, timeout=None):
        ready = super().select(0)
        if not ready:
            if timeout is None:
                names = sorted(t.get_name() for t in asyncio.all_tasks())
                raise RuntimeError(f"nothing ready or scheduled: {names}")
            self.now += timeout
        return ready


class VirtualLoop(asyncio.SelectorEventLoop):
    def __init__(self):
        self.clock = Clock()
        super().__init__(self.clock)

    def time(self):
        return self.clock.now
