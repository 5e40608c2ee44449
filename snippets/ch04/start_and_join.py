"""A thread runs a function beside the main thread; join waits for its end."""

# /// script
# [tool.motion]
# needs = ["gil"]  # else the lines of two threads can tear
# order = [  # after start() either thread may print first; the rest is gated
#     ["MainThread: reader alive: False", "reader: asks the sensor"],
#     ["MainThread: reader alive: False", "MainThread: draws the page"],
#     ["reader: asks the sensor", "reader: has the value"],
#     ["MainThread: draws the page", "reader: has the value"],
#     ["reader: has the value", "MainThread: done, reader alive: False"],
# ]
# ///

import threading
from threading import Thread


def say(text):
    print(f"{threading.current_thread().name}: {text}")


def read(sensor):
    say(f"asks the {sensor}")
    answered.wait()  # for the demonstration: main says when
    say("has the value")


answered = threading.Event()
reader = Thread(target=read, args=("sensor",), name="reader")
say(f"reader alive: {reader.is_alive()}")
reader.start()
say("draws the page")
answered.set()
reader.join()
say(f"done, reader alive: {reader.is_alive()}")
#> MainThread: reader alive: False
#> reader: asks the sensor
#> MainThread: draws the page
#> reader: has the value
#> MainThread: done, reader alive: False
