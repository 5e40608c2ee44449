"""Which signals end a program? Each child gets one of them."""

# /// script
# [tool.motion]
# needs = ["posix"]  # signals
# ///

import resource
import signal
import subprocess
import sys

SIGNALS = [
    signal.SIGABRT,
    signal.SIGALRM,
    signal.SIGBUS,
    signal.SIGFPE,
    signal.SIGILL,
    signal.SIGQUIT,
    signal.SIGSEGV,
    signal.SIGXCPU,
    signal.SIGWINCH,
    signal.SIGCONT,
]
RAISE = "import signal, sys; signal.raise_signal(int(sys.argv[1]))"

resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # no memory dump
for number in SIGNALS:
    child = [sys.executable, "-c", RAISE, str(int(number))]
    done = subprocess.run(child, stderr=subprocess.DEVNULL, check=False)
    code = done.returncode
    if code:
        code = f"ended, returncode is -{signal.Signals(-code).name}"
    print(f"{number.name}: {code}")
#> SIGABRT: ended, returncode is -SIGABRT
#> SIGALRM: ended, returncode is -SIGALRM
#> SIGBUS: ended, returncode is -SIGBUS
#> SIGFPE: ended, returncode is -SIGFPE
#> SIGILL: ended, returncode is -SIGILL
#> SIGQUIT: ended, returncode is -SIGQUIT
#> SIGSEGV: ended, returncode is -SIGSEGV
#> SIGXCPU: ended, returncode is -SIGXCPU
#> SIGWINCH: 0
#> SIGCONT: 0
