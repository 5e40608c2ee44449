"""A child runs beside its parent until one of them waits for the other."""

# /// script
# [tool.motion]
# order = [  # until the parent sends a word, each runs alone
#     ["parent: goes on", "child: got hello"],
#     ["child: begins", "child: got hello"],
#     ["child: got hello", "parent: the child has ended"],
# ]
# ///

import subprocess
import sys

CHILD = """
print("child: begins", flush=True)
print("child: got", input(), flush=True)
"""

child = subprocess.Popen(
    [sys.executable, "-c", CHILD], stdin=subprocess.PIPE, text=True
)
print("parent: goes on", flush=True)
child.communicate("hello\n")
print("parent: the child has ended")
#> parent: goes on
#> child: begins
#> child: got hello
#> parent: the child has ended
