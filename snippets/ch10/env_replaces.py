"""env= is the whole environment of the child, not an addition."""

# /// script
# [tool.motion]
# needs = ["posix"]  # Windows: a program may need SYSTEMROOT to start
# ///

import os
import subprocess
import sys

SHOW = "import os; print([os.environ.get(n) for n in ('SHOP', 'MODE')])"
command = [sys.executable, "-c", SHOW]
os.environ["SHOP"] = "bakery"

for title, env in [
    ("no env:    ", None),
    ("only MODE: ", {"MODE": "test"}),
    ("with MODE: ", os.environ | {"MODE": "test"}),
]:
    print(title, end="", flush=True)
    subprocess.run(command, check=True, env=env)
print("here:      ", os.environ.get("MODE"))
#> no env:    ['bakery', None]
#> only MODE: [None, 'test']
#> with MODE: ['bakery', 'test']
#> here:       None
