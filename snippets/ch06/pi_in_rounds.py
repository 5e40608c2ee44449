"""Two threads compute pi in rounds until two rounds agree."""

import itertools
import threading

ONE = 10**30  # integers, so every run gives the same digits
sums = {5: 0, 239: 0}
results = [0]
finished = threading.Event()


def compare():
    """Run in one thread, while the others are still at the barrier."""
    results.append(4 * (4 * sums[5] - sums[239]) // 10**10)
    print(f"round {len(results) - 1}: {results[-1]}")
    if results[-1] == results[-2]:
        finished.set()


end_of_round = threading.Barrier(2, action=compare)


def arctan(x):
    """Add the terms of the series, four in each round."""
    for k in itertools.count():
        term = ONE // ((2 * k + 1) * x ** (2 * k + 1))
        sums[x] += term if k % 2 == 0 else -term
        if k % 4 == 3:
            end_of_round.wait()
            if finished.is_set():
                return


threads = [
    threading.Thread(target=arctan, args=(x,), name=f"1/{x}") for x in sums
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
#> round 1: 314159177218217729501
#> round 2: 314159265358860222866
#> round 3: 314159265358979323639
#> round 4: 314159265358979323846
#> round 5: 314159265358979323846
