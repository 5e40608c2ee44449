"""Is there something to receive from a pipe that is closed?"""

# /// script
# [tool.motion]
# needs = ["posix"]  # on Windows, `poll` raises at the end of the data
# ///

import multiprocessing

ours, theirs = multiprocessing.Pipe(duplex=False)
theirs.send("last")
theirs.close()
print(ours.poll(), ours.recv())
print(ours.poll())
try:
    print(ours.recv())
except EOFError:
    print("EOFError")
#> True last
#> True
#> EOFError
