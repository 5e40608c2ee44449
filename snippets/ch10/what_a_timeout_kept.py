"""TimeoutExpired knows the command, the limit, and the output so far."""

import subprocess
import sys

SLOW = "import time; print('half', flush=True); time.sleep(1000)"

child = subprocess.Popen(
    [sys.executable, "-c", SLOW],
    stdout=subprocess.PIPE,
    stderr=subprocess.DEVNULL,
)
with child:
    so_far = None
    while not so_far:  # until the first line has come
        try:
            child.communicate(timeout=0.1)
        except subprocess.TimeoutExpired as error:
            so_far = error.stdout
            command, limit, errors = error.cmd, error.timeout, error.stderr
    child.kill()
print("command kept:", command == child.args, "limit:", limit)
print("stdout:", so_far, "stderr:", errors)
#> command kept: True limit: 0.1
#> stdout: b'half\n' stderr: None
