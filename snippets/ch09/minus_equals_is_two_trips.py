"""One -= on an item of a manager's dict is a read and a write."""

from _counting import CountingManager, calls

if __name__ == "__main__":
    with CountingManager() as manager:
        left = manager.dict(SPRING=10)
        left["SPRING"] -= 1
        print(*calls)
        print(left["SPRING"])
#> __getitem__ __setitem__
#> 9
