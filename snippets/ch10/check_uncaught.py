"""With check=True a failing program raises; its message stays inside."""

# /// script
# [tool.motion]
# exit = 1  # nothing catches the exception
# ///

import subprocess
import sys

ORDER = "import sys; sys.exit('order 17 not found')"
command = [sys.executable, "-c", ORDER]

subprocess.run(command, check=True, capture_output=True, text=True)
print("order found")
#> Traceback (most recent call last):
#>   File "check_uncaught.py", line 14, in <module>
#>     subprocess.run(command, check=True, capture_output=True, text=True)
#> ...
#> subprocess.CalledProcessError: Command ... returned non-zero exit status 1.
