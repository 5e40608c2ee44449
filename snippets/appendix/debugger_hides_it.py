"""The same program is right as soon as you stop in it."""

# /// script
# dependencies = ["debugpy"]
# [tool.motion]
# timeout = 60  # debugpy starts several processes
# ///

import time

from _dap import debug


def stopped(session, thread):
    print("stopped in", session.line(thread))
    ready = "report.exists() and report.read_text() == '120'"
    while session.evaluate(ready, thread) != "True":
        time.sleep(0.1)  # you are looking at the variables


with debug("This process only", "reads_too_early.py") as debugger:
    debugger.follow(stopped)
    print(debugger.output(), end="")
#> stopped in main: print("visitors:", report.read_text())
#> visitors: 120
