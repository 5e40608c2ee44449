"""A service is told to stop and then joined; daemon=True is only the safety net."""

# /// script
# [tool.motion]
# terminal = "each process keeps its lines in a buffer of its own until it ends"
# ///

import multiprocessing


def keep_log(is_open, stop):
    print("log: opens the file")
    is_open.set()
    stop.wait()
    print("log: closes the file")


if __name__ == "__main__":
    is_open, stop = multiprocessing.Event(), multiprocessing.Event()
    log = multiprocessing.Process(
        target=keep_log, args=(is_open, stop), name="log", daemon=True
    )
    log.start()
    is_open.wait()
    try:
        print("main: sells tickets")
    finally:
        stop.set()
        log.join()
    print("main: the last line")
#> log: opens the file
#> main: sells tickets
#> log: closes the file
#> main: the last line
