"""A master walks from board to board: the boards think at the same time."""

import heapq

BOARDS, MOVES = 24, 30  # games, and moves of each player in a game
MASTER, GUEST = 5, 55  # seconds for a move

clock = waited = 0
ready = [(0, board, MOVES) for board in range(BOARDS)]
while ready:
    since, board, moves = heapq.heappop(ready)
    if since > clock:  # no board is ready yet
        waited += since - clock
        clock = since
    clock += MASTER
    if moves > 1:
        heapq.heappush(ready, (clock + GUEST, board, moves - 1))
print(f"last move of the master after {clock / 60:.1f} minutes")
print(f"last game over after {(clock + GUEST) / 60:.1f} minutes")
print("the master waited", waited, "seconds")
#> last move of the master after 60.0 minutes
#> last game over after 60.9 minutes
#> the master waited 0 seconds
