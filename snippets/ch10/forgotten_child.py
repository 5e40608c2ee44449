"""A Popen object that you drop while its program runs warns you."""

import subprocess
import sys
import warnings

EXPORT = "import sys; sys.stdin.read()"


def start_and_forget():
    child = subprocess.Popen(
        [sys.executable, "-c", EXPORT], stdin=subprocess.PIPE
    )
    return child.stdin


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    keyboard = start_and_forget()
keyboard.close()
for warning in caught:
    words = str(warning.message).split()
    words[1] = "PID"  # another number each time
    print(f"{warning.category.__name__}:", *words)
#> ResourceWarning: subprocess PID is still running
