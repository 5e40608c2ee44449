"""A breakpoint in one thread stops all threads."""

# /// script
# dependencies = ["debugpy"]
# [tool.motion]
# timeout = 60  # debugpy starts several processes
# ///

from _dap import debug


def stopped(session, thread):
    names = session.threads()
    print(names[thread], "stopped in", session.line(thread))
    for number, name in sorted(names.items(), key=lambda n: n[1]):
        print(f"{name} is in {session.frames(number)[0]['name']}")


only = "threading.current_thread().name == 'west'"
with debug("This file", "two_desks.py", condition=only) as debugger:
    debugger.follow(stopped)
    print(*sorted(debugger.output().splitlines()), sep="\n")
#> west stopped in sell: total = price * 2
#> MainThread is in main
#> east is in sell
#> west is in sell
#> east: 20 euros
#> west: 24 euros
