"""A logpoint prints from each thread, and stops none."""

# /// script
# dependencies = ["debugpy"]
# [tool.motion]
# order = "any"  # the threads take turns as they like
# timeout = 60  # debugpy starts several processes
# ///

from _dap import debug

text = "{desk} has a price of {price}"
with debug("This file", "two_desks.py", logMessage=text) as debugger:
    debugger.follow(print)  # it would print each stop
    print(debugger.output(), end="")
#> west: 24 euros
#> east: 20 euros
#> west has a price of 12
#> east has a price of 10
