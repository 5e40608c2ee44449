"""The same 24 games as asyncio tasks, on a clock that jumps."""

import asyncio
import selectors

BOARDS, MOVES = 24, 30  # games, and moves of each player in a game
MASTER, GUEST = 5, 55  # seconds for a move


class Clock(selectors.DefaultSelector):
    now = 0

    def select(self, timeout=None):
        ready = super().select(0)
        if not ready:
            self.now += timeout or 0  # jump to the next timer
        return ready


class VirtualLoop(asyncio.SelectorEventLoop):
    def __init__(self):
        self.clock = Clock()
        super().__init__(self.clock)

    def time(self):
        return self.clock.now


async def game(clock):
    for _ in range(MOVES):
        clock.now += MASTER  # computes: all other games stand still
        await asyncio.sleep(GUEST)  # waits: the others go on


async def main():
    clock = asyncio.get_running_loop().clock
    async with asyncio.TaskGroup() as exhibition:
        for board in range(BOARDS):
            exhibition.create_task(game(clock), name=f"board {board + 1}")
    print(f"last game over after {clock.now / 60:.1f} minutes")


asyncio.run(main(), loop_factory=VirtualLoop)
#> last game over after 60.9 minutes
