"""Labels from forked children, with three things that tie them to the fork."""

# /// script
# [tool.motion]
# needs = ["fork"]  # Windows cannot fork
# ///

import multiprocessing
import threading

context = multiprocessing.get_context("fork")
lock = threading.Lock()


def print_label(layout, name):
    with lock:
        print(layout(shop), "for", name)


shop = "Corner Shop"
for name in ("Ada", "Ben"):
    printer = context.Process(
        target=print_label, args=(lambda text: text.upper(), name)
    )
    printer.start()
    printer.join()
#> CORNER SHOP for Ada
#> CORNER SHOP for Ben
