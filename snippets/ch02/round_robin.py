"""A scheduler of a dozen lines lets generators take turns on one thread."""

from collections import deque


def game(board, moves):
    for move in range(1, moves + 1):
        print(f"board {board}: move {move}")
        yield  # the guest thinks: let others go on
    print(f"board {board}: over")


def run(games):
    ready = deque(games)
    while ready:
        current = ready.popleft()
        try:
            next(current)  # runs until the next yield
        except StopIteration:
            continue  # this game is over
        ready.append(current)


run([game(1, 2), game(2, 3), game(3, 1)])
#> board 1: move 1
#> board 2: move 1
#> board 3: move 1
#> board 1: move 2
#> board 2: move 2
#> board 3: over
#> board 1: over
#> board 2: move 3
#> board 2: over
