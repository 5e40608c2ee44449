"""Two proxies for equal lists are not equal."""

from multiprocessing import Manager

if __name__ == "__main__":
    with Manager() as manager:
        ours = manager.list(["tea"])
        theirs = manager.list(["tea"])
        print(ours == theirs, ours == ["tea"], ours[:] == theirs[:])
#> False False True
