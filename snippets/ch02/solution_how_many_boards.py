"""With how many boards is the master always busy?"""

import heapq

MOVES, MASTER, GUEST = 30, 5, 55


def exhibition(boards):
    """Return the minutes until the end, and the seconds spent waiting."""
    clock = waited = 0
    ready = [(0, board, MOVES) for board in range(boards)]
    while ready:
        since, board, moves = heapq.heappop(ready)
        waited += max(0, since - clock)
        clock = max(clock, since) + MASTER
        if moves > 1:
            heapq.heappush(ready, (clock + GUEST, board, moves - 1))
    return (clock + GUEST) / 60, waited


for boards in (1, 6, 11, 12, 13, 24):
    minutes, waited = exhibition(boards)
    print(f"{boards:2} boards: {minutes:5.1f} min, waits {waited:4} s")
#>  1 boards:  30.0 min, waits 1595 s
#>  6 boards:  30.4 min, waits  870 s
#> 11 boards:  30.8 min, waits  145 s
#> 12 boards:  30.9 min, waits    0 s
#> 13 boards:  33.4 min, waits    0 s
#> 24 boards:  60.9 min, waits    0 s
