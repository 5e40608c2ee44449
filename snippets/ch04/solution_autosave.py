"""One thread saves a text when no change has come for a while."""

import queue
import threading
from threading import Thread

saved_once = threading.Event()


def save(text):
    print("saves:", text)
    saved_once.set()


def autosave(changes, pause):
    text, unsaved = "", False
    while True:
        try:
            change = changes.get(timeout=pause if unsaved else None)
        except queue.Empty:
            save(text)
            unsaved = False
            continue
        if change is None:
            break
        text, unsaved = change, True
    if unsaved:
        save(text)


changes = queue.Queue()
saver = Thread(target=autosave, args=(changes, 0.2), name="saver")

# region typing
for text in "D", "De", "Dear", "Dear Ada":
    changes.put(text)
saver.start()
saved_once.wait(timeout=5)
print("pause")
changes.put("Dear Ada, come soon!")
changes.put(None)
saver.join()
# endregion
#> saves: Dear Ada
#> pause
#> saves: Dear Ada, come soon!
