"""A list without a shell: every item reaches the program as it is."""

# /// script
# [tool.motion]
# needs = ["posix"]  # a program on POSIX, built into the shell on Windows
# ///

import subprocess

command = ["echo", "two", "words"]
result = subprocess.run(command, check=True, capture_output=True, text=True)
print("echo wrote", repr(result.stdout))
#> echo wrote 'two words\n'
