"""python -m pdb -p attaches to a program that is running."""

# /// script
# requires-python = ">=3.14"
# ///

import runpy
import subprocess
import sys
import time


def sell(sold):
    print("READY", flush=True)
    while True:
        sold += 1
        time.sleep(0.01)


def main():
    desk = [sys.executable, __file__, "sell"]
    with subprocess.Popen(desk, stdout=subprocess.PIPE) as other:
        other.stdout.readline()
        # python -m pdb -p PID, here: a parent may look at its child
        commands = ["-c", "p sold > 0", "-c", "p __name__", "-c", "quit"]
        sys.argv = ["pdb", "-p", str(other.pid), *commands]
        try:
            runpy.run_module("pdb", run_name="__main__")
        except SystemExit as end:
            print("exit status:", end.code)
        print("still running:", other.poll() is None)
        other.kill()


if __name__ == "__main__":
    sell(0) if sys.argv[1:] == ["sell"] else main()
#> ...
#> still running: True
