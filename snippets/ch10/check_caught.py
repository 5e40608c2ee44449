"""CalledProcessError carries the return code and what the program wrote."""

import subprocess
import sys

ORDER = "import sys; sys.exit('order 17 not found')"
command = [sys.executable, "-c", ORDER]

try:
    subprocess.run(command, check=True, capture_output=True, text=True)
except subprocess.CalledProcessError as error:
    print("return code:", error.returncode)
    print("it said:", error.stderr.strip())
else:
    print("order found")
#> return code: 1
#> it said: order 17 not found
