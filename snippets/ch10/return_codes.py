"""A return code says how a program ended: success, failure or a signal."""

# /// script
# [tool.motion]
# needs = ["posix"]  # elsewhere no program ends by a signal
# ///

import subprocess
import sys

endings = [
    "print('all is well')",
    "import sys; sys.exit(3)",
    "import sys; sys.exit('no such order')",
    "1 / 0",
    "import os, signal; os.kill(os.getpid(), signal.SIGTERM)",
]
for source in endings:
    command = [sys.executable, "-c", source]
    result = subprocess.run(command, check=False, capture_output=True)
    print(f"{result.returncode:3}  {source}")
#>   0  print('all is well')
#>   3  import sys; sys.exit(3)
#>   1  import sys; sys.exit('no such order')
#>   1  1 / 0
#> -15  import os, signal; os.kill(os.getpid(), signal.SIGTERM)
