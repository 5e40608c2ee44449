"""A breakpoint stops the program, and shows lines and values."""

# /// script
# dependencies = ["debugpy"]
# [tool.motion]
# timeout = 60  # debugpy starts several processes
# ///

from _dap import debug


def stopped(session, thread):
    print("stopped in", session.line(thread))
    print("price is", session.evaluate("price", thread))
    called = [frame["name"] for frame in session.frames(thread)]
    print("called by", called[1:])


with debug("This file", "one_desk.py") as debugger:
    debugger.follow(stopped)
    print("the program printed:", debugger.output().strip())
#> stopped in sell: total = tickets * price
#> price is 12
#> called by ['main', '<module>']
#> the program printed: 36 euros
