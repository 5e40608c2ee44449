"""A master plays 24 games of chess, one after the other, in virtual time."""

BOARDS, MOVES = 24, 30  # games, and moves of each player in a game
MASTER, GUEST = 5, 55  # seconds for a move

clock = 0
for _board in range(BOARDS):
    for _move in range(MOVES):
        clock += MASTER
        clock += GUEST  # the master sits and waits
print(f"last game over after {clock / 60:.1f} minutes")
#> last game over after 720.0 minutes
