"""A daemonic process is killed when its parent ends, without its finally."""

# /// script
# [tool.motion]
# terminal = "a process that is killed loses the lines that are still in its buffer"
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
        target=back_up, args=(has_begun,), name="backup", daemon=True
    )
    backup.start()
    has_begun.wait()
    print("main: the last line")
#> backup: begins
#> main: the last line
