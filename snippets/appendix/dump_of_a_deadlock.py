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
    pipe = subprocess.PIPE
    with subprocess.Popen(desks, stdout=pipe, stderr=pipe, text=True) as p:
        p.stdout.readline()
        dump = []
        second = f"line {sell.__code__.co_firstlineno + 3} in sell"
        while sum(second in line for line in dump) < 2:
            dump.clear()
            p.send_signal(signal.SIGUSR1)  # kill -USR1 PID
            while not dump or "<module>" not in dump[-1]:
                dump.append(p.stderr.readline())
        p.kill()
    for line in dump:
        if "in sell" in line:
            print(line.strip())


if __name__ == "__main__":
    open_desks() if sys.argv[1:] == ["desks"] else ask()
#> File "dump_of_a_deadlock.py", line 18 in sell
#> File "dump_of_a_deadlock.py", line 18 in sell
