"""A thread runs a function beside the main thread; join waits for its end."""

# /// script
# [tool.motion]
# needs = ["gil"]  # else the lines of two threads can tear
# order = [  # after start() either thread may print first; the rest is gated
#     ["MainThread: a baker, alive: False", "baker: bread into the oven"],
#     ["MainThread: a baker, alive: False", "MainThread: lays the table"],
#     ["baker: bread into the oven", "baker: bread out of the oven"],
#     ["MainThread: lays the table", "baker: bread out of the oven"],
#     ["baker: bread out of the oven", "MainThread: breakfast, alive: False"],
# ]
# ///

import threading
from threading import Thread


def say(text):
    print(f"{threading.current_thread().name}: {text}")


def bake(food):
    say(f"{food} into the oven")
    oven_bell.wait()
    say(f"{food} out of the oven")


oven_bell = threading.Event()
baker = Thread(target=bake, args=("bread",), name="baker")
say(f"a baker, alive: {baker.is_alive()}")
baker.start()
say("lays the table")
oven_bell.set()
baker.join()
say(f"breakfast, alive: {baker.is_alive()}")
#> MainThread: a baker, alive: False
#> baker: bread into the oven
#> MainThread: lays the table
#> baker: bread out of the oven
#> MainThread: breakfast, alive: False
