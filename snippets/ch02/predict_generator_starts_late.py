"""A call of a generator function runs no line of its body."""


def game(board):
    print("board", board, "begins")
    yield
    print("board", board, "ends")


games = [game(1), game(2)]
print("ready")
next(games[1])
next(games[0])
next(games[1], None)
#> ready
#> board 2 begins
#> board 1 begins
#> board 2 ends
