"""A thread that a daemon thread starts is a daemon thread too."""

import threading
from threading import Thread


def backup():
    copier = Thread(target=copy_files, name="copier")
    copier.start()
    copying.wait()


def copy_files():
    copying.set()
    threading.Event().wait(timeout=5)  # stands for the copying
    print("backup complete")


copying = threading.Event()
boss = Thread(target=backup, name="boss", daemon=True)
boss.start()
boss.join()
print("good night")
#> good night
