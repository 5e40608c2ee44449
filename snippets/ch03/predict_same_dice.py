"""Spawned children that read the same file throw the same dice."""

import multiprocessing
import random

print("shakes the dice")
random.seed(7)


def throw(results):
    results.put(random.randint(1, 1_000_000))


if __name__ == "__main__":
    context = multiprocessing.get_context("spawn")
    results = context.Queue()
    throws = []
    for name in ("Ada", "Ben"):
        player = context.Process(target=throw, args=(results,), name=name)
        player.start()
        throws.append(results.get())
        player.join()
    print("the same number:", throws[0] == throws[1])
#> shakes the dice
#> shakes the dice
#> shakes the dice
#> the same number: True
