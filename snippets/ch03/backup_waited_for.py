"""A program waits at its end for child processes that are not daemons."""

# /// script
# [tool.motion]
# terminal = "each process keeps its lines in a buffer of its own until it ends"
# ///

import multiprocessing
import time


def back_up(has_begun):
    try:
        print("backup: begins")
        has_begun.set()
        time.sleep(0.5)
        print("backup: is complete")
    finally:
        print("backup: closes the disk")


if __name__ == "__main__":
    has_begun = multiprocessing.Event()
    backup = multiprocessing.Process(
        target=back_up, args=(has_begun,), name="backup", daemon=False
    )
    backup.start()
    has_begun.wait()
    print("main: the last line")
#> backup: begins
#> main: the last line
#> backup: is complete
#> backup: closes the disk
