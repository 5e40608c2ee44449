"""Each child process gets a session of its own, and stops alone."""

# /// script
# dependencies = ["debugpy"]
# [tool.motion]
# timeout = 120  # debugpy starts several processes
# ///

from _dap import debug

stops = []


def stopped(session, thread):
    name = "multiprocessing.current_process().name"
    stops.append(session.evaluate(name, thread))


for name in "This file", "This process only":
    stops.clear()
    with debug(name, "count_visitors.py") as debugger:
        debugger.follow(stopped)
        printed = sorted(debugger.output().splitlines())
    print(f"{name}: stops in {sorted(stops)}")
    print(f"  it printed {printed}")
#> This file: stops in ["'Monday'", "'Tuesday'"]
#>   it printed ['Monday: 32 visitors', 'Tuesday: 38 visitors']
#> This process only: stops in []
#>   it printed ['Monday: 32 visitors', 'Tuesday: 38 visitors']
