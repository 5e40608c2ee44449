"""On Ctrl-C the parent alone decides, and its child completes its entry."""

# /// script
# [tool.motion]
# needs = ["posix"]  # sends the signal of Ctrl-C
# terminal = "each process keeps its lines in a buffer of its own until it ends"
# ///

import multiprocessing
import os
import signal


def press_ctrl_c(child):
    """Do what a terminal does: it interrupts parent and child."""
    os.kill(child.pid, signal.SIGINT)
    signal.raise_signal(signal.SIGINT)


def keep_diary(is_ready, stop):
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    print("diary: Dear diary,")
    is_ready.set()
    stop.wait()
    print("diary: good night.")


if __name__ == "__main__":
    is_ready, stop = multiprocessing.Event(), multiprocessing.Event()
    diary = multiprocessing.Process(
        target=keep_diary, args=(is_ready, stop), name="diary"
    )
    diary.start()
    is_ready.wait()
    try:
        press_ctrl_c(diary)
        diary.join()
    except KeyboardInterrupt:
        print("main: was told to stop")
    finally:
        stop.set()
        diary.join()
    print("main: exit code", diary.exitcode)
#> diary: Dear diary,
#> main: was told to stop
#> diary: good night.
#> main: exit code 0
