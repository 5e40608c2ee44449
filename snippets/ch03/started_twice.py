"""A process object can be started once."""

import multiprocessing


def ring():
    print("ding")


if __name__ == "__main__":
    bell = multiprocessing.Process(target=ring, name="bell")
    for _ in range(2):
        try:
            bell.start()
            bell.join()
        except AssertionError as error:
            print("AssertionError:", error)
#> ding
#> AssertionError: cannot start a process twice
