"""A lock made in a fork context cannot go to a spawned process."""

# /// script
# [tool.motion]
# needs = ["fork"]  # Windows cannot fork
# ///

import multiprocessing


def open_door(key):
    with key:
        print("opens the door")


if __name__ == "__main__":
    key = multiprocessing.get_context("fork").Lock()
    spawn = multiprocessing.get_context("spawn")
    guard = spawn.Process(target=open_door, args=(key,), name="guard")
    try:
        guard.start()
    except RuntimeError as error:
        print(error)
#> A SemLock created in a fork context is being shared with a process in a spawn context. This is not supported. Please use the same context to create multiprocessing objects and Process.
