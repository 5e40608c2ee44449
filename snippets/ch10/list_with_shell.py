"""A list with shell=True: everything after the first item is dropped."""

# /// script
# [tool.motion]
# needs = ["posix"]  # on Windows the shell would get the whole list
# ///

import subprocess

command = ["echo", "two", "words"]
result = subprocess.run(
    command, shell=True, check=True, capture_output=True, text=True
)
print("echo wrote", repr(result.stdout))
#> echo wrote '\n'
