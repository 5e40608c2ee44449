"""A ShareableList: found, counted, and stored in one block of memory."""

from multiprocessing import Process
from multiprocessing.shared_memory import ShareableList


def sell(name, place):
    board = ShareableList(name=name)
    board[place] = "sold"
    board.shm.close()


if __name__ == "__main__":
    board = ShareableList(["free", "free", 3.5, None])
    print("format:", board.format)
    print("free places:", board.count("free"))
    place = board.index("free")
    sale = Process(target=sell, args=(board.shm.name, place), name="sale")
    sale.start()
    sale.join()
    print(list(board), "free places:", board.count("free"))
    print("bytes of the block:", board.shm.size >= 4 * 8)
    board.shm.close()
    board.shm.unlink()
#> format: 8s8sdxxxxxx?x
#> free places: 2
#> ['sold', 'free', 3.5, None] free places: 1
#> bytes of the block: True
