"""A signal makes faulthandler dump the stacks of a deadlock."""

# /// script
# [tool.motion]
# needs = ["posix"]  # it sends a signal
# ///

import faulthandler
import signal
import subprocess
import sys
import threading
import time


def sell(first, second, both):
    with first:
        both.wait()  # for the demonstration: each has its first lock
        with second:
            print("sold")


def open_desks():
    faulthandler.register(signal.SIGUSR1)
    safe, till = threading.Lock(), threading.Lock()
    both = threading.Barrier(2)
    for name, *locks in ("east", safe, till), ("west", till, safe):
        args = (*locks, both)
        threading.Thread(target=sell, args=args, name=name).start()
    print("READY", flush=True)
    for desk in threading.enumerate()[1:]:
        desk.join()


def ask():
    desks = [sys.executable, __file__, "desks"]
    second = f"line {sell.__code__.co_firstlineno + 3} in sell"
    dump = ""
    with (
        open("dumps.txt", "a+") as file,
        subprocess.Popen(desks, stdout=subprocess.PIPE, stderr=file) as p,
    ):
        file.truncate(0)  # the dumps of an earlier run
        p.stdout.readline()
        while dump.count(second) < 2:  # until both threads are there
            p.send_signal(signal.SIGUSR1)  # kill -USR1 PID
            time.sleep(0.1)
            file.seek(0)
            *whole, _rest = file.read().split("in <module>\n")
            dump = whole[-1] if whole else ""
        p.kill()
    for line in dump.splitlines():
        if "in sell" in line:
            print(line.strip())


if __name__ == "__main__":
    open_desks() if sys.argv[1:] == ["desks"] else ask()
#> File "dump_of_a_deadlock.py", line 19 in sell
#> File "dump_of_a_deadlock.py", line 19 in sell
