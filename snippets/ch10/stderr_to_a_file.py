"""A file is never full, so the errors keep nobody waiting."""

import subprocess
import sys
import tempfile

REPORT = """
import sys
print("page 1", flush=True)
sys.stderr.write("font is missing\\n" * 20_000)
print("page 2")
"""

with (
    tempfile.TemporaryFile("w+", encoding="utf-8") as errors,
    subprocess.Popen(
        [sys.executable, "-c", REPORT],
        stdout=subprocess.PIPE,
        stderr=errors,
        text=True,
    ) as child,
):
    for line in child.stdout:
        print(line.strip())
    child.wait()
    errors.seek(0)
    print("errors:", len(errors.readlines()))
print("succeeded:", child.returncode == 0)
#> page 1
#> page 2
#> errors: 20000
#> succeeded: True
