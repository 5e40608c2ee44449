"""terminate() asks; kill() does not ask. First one, then the other."""

# /// script
# [tool.motion]
# needs = ["posix"]  # on Windows terminate() does what kill() does
# ///

import subprocess
import sys

POLITE = """
import signal, sys, time
def stop(number, frame):
    sys.exit("saved my work")
signal.signal(signal.SIGTERM, stop)
print("ready", flush=True)
while True:
    time.sleep(0.01)
"""
DEAF = POLITE.replace("SIGTERM, stop", "SIGTERM, signal.SIG_IGN")

for source, patience in [(POLITE, 60), (DEAF, 0.5)]:
    with subprocess.Popen(
        [sys.executable, "-c", source],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as child:
        child.stdout.readline()  # "ready": from now on it can react
        child.terminate()
        try:
            _, message = child.communicate(timeout=patience)
        except subprocess.TimeoutExpired:
            child.kill()
            _, message = child.communicate()
    print(child.returncode, repr(message))
#> 1 'saved my work\n'
#> -9 ''
