"""A handler runs in the main thread, and a byte wakes its select."""

# /// script
# [tool.motion]
# needs = ["posix"]  # signals
# ///

import os
import select
import signal
import socket
import sys
import threading

handled = []


def on_signal(number, frame):
    handled.append(threading.current_thread().name)


signal.signal(signal.SIGUSR1, on_signal)
signal.siginterrupt(signal.SIGUSR1, False)
bell, wire = socket.socketpair()
wire.setblocking(False)
signal.set_wakeup_fd(wire.fileno())


def courier():
    main = threading.main_thread()
    signal.pthread_kill(main.ident, signal.SIGUSR1)


threading.Thread(target=courier, name="courier").start()
select.select([bell], [], [])
print("byte on the wire:", signal.Signals(bell.recv(1)[0]).name)
print("handled in:", *handled)

if sys.platform == "linux":
    us = os.pidfd_open(os.getpid())
    signal.pidfd_send_signal(us, signal.SIGUSR1)
    os.close(us)
else:
    os.kill(os.getpid(), signal.SIGUSR1)
select.select([bell], [], [])
print("handled in:", *handled)
signal.set_wakeup_fd(-1)
bell.close()
wire.close()
#> byte on the wire: SIGUSR1
#> handled in: MainThread
#> handled in: MainThread MainThread
