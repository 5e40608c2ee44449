"""The main thread ends, and the program goes on: a worker waits."""

import queue
import threading
from threading import Thread


def print_letters():
    while True:
        try:
            letter = letters.get(timeout=1)
        except queue.Empty:
            main_alive = threading.main_thread().is_alive()
            print("printer: still here; main thread:", main_alive)
            return
        if letter is None:
            print("printer: nothing more to do")
            return
        print("printer:", letter)


letters = queue.Queue()
Thread(target=print_letters, name="printer").start()
letters.put("Dear Ada")
letters.put("Dear Ben")
#> printer: Dear Ada
#> printer: Dear Ben
#> printer: still here; main thread: False
