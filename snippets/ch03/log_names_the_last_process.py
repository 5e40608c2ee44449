"""At the end of a program, the log names the process that it waits for."""

# /// script
# [tool.motion]
# hangs = true  # the watcher never ends
# timeout = 4
# ///

import logging
import multiprocessing
import threading


def watch_folder():
    threading.Event().wait()


if __name__ == "__main__":
    context = multiprocessing.get_context("spawn")
    watcher = context.Process(target=watch_folder, name="watcher")
    watcher.start()
    multiprocessing.log_to_stderr(logging.INFO)
    print("main: this is my last line", flush=True)
#> main: this is my last line
#> [INFO/MainProcess] process shutting down
#> [INFO/MainProcess] calling join() for process watcher
