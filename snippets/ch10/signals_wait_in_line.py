"""A blocked signal waits until the program asks for it."""

# /// script
# [tool.motion]
# needs = ["posix"]  # signals
# ///

import os
import signal
import sys

ours = {signal.SIGUSR1, signal.SIGUSR2, signal.SIGHUP}
before = signal.pthread_sigmask(signal.SIG_BLOCK, ours)
for number in [signal.SIGUSR1, *ours]:  # SIGUSR1 comes twice
    os.kill(os.getpid(), number)
print("pending:", *sorted(one.name for one in signal.sigpending()))

print("sigwait:", signal.sigwait({signal.SIGUSR1}).name)
if sys.platform == "linux":  # macOS has only sigwait
    number = signal.sigwaitinfo({signal.SIGUSR2}).si_signo
    last = signal.sigtimedwait({signal.SIGHUP}, 10).si_signo
else:
    number = signal.sigwait({signal.SIGUSR2})
    last = signal.sigwait({signal.SIGHUP})
print("then:", signal.Signals(number).name, signal.Signals(last).name)
print("pending:", len(signal.sigpending()))

signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGHUP})
blocked = signal.pthread_sigmask(signal.SIG_SETMASK, before)
print("still blocked:", *sorted(one.name for one in blocked & ours))
#> pending: SIGHUP SIGUSR1 SIGUSR2
#> sigwait: SIGUSR1
#> then: SIGUSR2 SIGHUP
#> pending: 0
#> still blocked: SIGUSR1 SIGUSR2
