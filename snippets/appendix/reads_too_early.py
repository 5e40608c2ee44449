"""A program reads a file before another process has written it."""

import subprocess
import sys
import tempfile
from pathlib import Path

COUNT = """
import sys, time
time.sleep(1)  # the other program is slow
open(sys.argv[1], "w").write("120")
"""


def main():
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder, "monday.txt")
        count = [sys.executable, "-c", COUNT, report]
        with subprocess.Popen(count):
            try:
                print("visitors:", report.read_text())  # stop
            except FileNotFoundError:
                print("visitors: no such file")


if __name__ == "__main__":
    main()
#> visitors: no such file
