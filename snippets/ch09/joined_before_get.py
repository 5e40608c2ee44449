"""With a manager's queue, a child can be joined before the get."""

from multiprocessing import Manager, Process


def count(shelves):
    shelves.put("paint" * 200_000)


if __name__ == "__main__":
    with Manager() as manager:
        shelves = manager.Queue()
        child = Process(target=count, args=(shelves,), name="child")
        child.start()
        child.join()
        print("joined, and then got", len(shelves.get()), "letters")
#> joined, and then got 1000000 letters
