"""A program that does not exist: an exception, or 127 from a shell."""

# /// script
# [tool.motion]
# needs = ["posix"]  # 127 is what a POSIX shell returns
# ///

import subprocess

try:
    subprocess.run(["make-coffee", "--black"], check=True)
except FileNotFoundError as error:
    print("without a shell:", error)

result = subprocess.run(
    "make-coffee --black", shell=True, check=False, capture_output=True
)
print("with a shell: return code", result.returncode)
#> without a shell: [Errno 2] No such file or directory: 'make-coffee'
#> with a shell: return code 127
