"""The names of some signals, and the action of this program for each."""

# /// script
# [tool.motion]
# needs = ["posix"]  # signals
# ///

import signal

known = signal.valid_signals()
print("SIGHUP known:", signal.SIGHUP in known, "below:", signal.NSIG > 1)
for number in [
    signal.SIGHUP,
    signal.SIGINT,
    signal.SIGQUIT,
    signal.SIGPIPE,
    signal.SIGCHLD,
]:
    action = signal.getsignal(number)
    if isinstance(action, signal.Handlers):
        action = action.name
    else:
        action = action.__name__
    print(f"{number.name}: {signal.strsignal(number)} - {action}")

for number in [signal.SIGKILL, signal.SIGSTOP]:
    try:
        signal.signal(number, signal.SIG_IGN)
    except OSError as error:
        print(number.name, "cannot be caught:", error.strerror)
#> SIGHUP known: True below: True
#> SIGHUP: Hangup... - SIG_DFL
#> SIGINT: Interrupt... - default_int_handler
#> SIGQUIT: Quit... - SIG_DFL
#> SIGPIPE: Broken pipe... - SIG_IGN
#> SIGCHLD: Child exited... - SIG_DFL
#> SIGKILL cannot be caught: Invalid argument
#> SIGSTOP cannot be caught: Invalid argument
