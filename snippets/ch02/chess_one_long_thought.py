"""The master thinks for ten minutes at one board, and all the others wait."""

import heapq

BOARDS, MOVES = 24, 30  # games, and moves of each player in a game
MASTER, GUEST = 5, 55  # seconds for a move

clock = longest = 0
ready = [(0, board, MOVES) for board in range(BOARDS)]
while ready:
    since, board, moves = heapq.heappop(ready)
    clock = max(clock, since)
    longest = max(longest, clock - since)
    hard = board == 7 and moves == 10
    clock += 600 if hard else MASTER
    if moves > 1:
        heapq.heappush(ready, (clock + GUEST, board, moves - 1))
print(f"last game over after {(clock + GUEST) / 60:.1f} minutes")
print(f"longest wait of a guest {longest / 60:.1f} minutes")
#> last game over after 70.8 minutes
#> longest wait of a guest 10.9 minutes
