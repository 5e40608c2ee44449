"""alarm and setitimer: the system sends a signal when a time is over."""

# /// script
# [tool.motion]
# needs = ["posix"]  # signals
# ///

import signal

rung = []


def bell(number, frame):
    rung.append(signal.Signals(number).name)


signal.signal(signal.SIGALRM, bell)
signal.alarm(1000)
print("alarm replaced:", signal.alarm(0) > 900)

# Again and again, because the first may come just before pause.
signal.setitimer(signal.ITIMER_REAL, 0.05, 0.05)
while not rung:
    signal.pause()  # until a handler has run
print("rung:", rung[0])

signal.setitimer(signal.ITIMER_REAL, 1000, 60)
left, every = signal.getitimer(signal.ITIMER_REAL)
print("left:", left > 900, "then every:", every)
signal.setitimer(signal.ITIMER_REAL, 0)
try:
    signal.setitimer(signal.ITIMER_REAL, -1)
except signal.ItimerError as error:
    print("ItimerError:", error)

# These two count the processor time of this process.
signal.signal(signal.SIGVTALRM, bell)
signal.signal(signal.SIGPROF, bell)
signal.setitimer(signal.ITIMER_VIRTUAL, 0.02)
while "SIGVTALRM" not in rung:
    sum(range(1000))
signal.setitimer(signal.ITIMER_PROF, 0.02)
while "SIGPROF" not in rung:
    sum(range(1000))
print("rung:", rung[-2:])
#> alarm replaced: True
#> rung: SIGALRM
#> left: True then every: 60.0
#> ItimerError: [Errno 22] Invalid argument
#> rung: ['SIGVTALRM', 'SIGPROF']
