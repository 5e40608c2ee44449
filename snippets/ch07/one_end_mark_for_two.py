"""Two workers, and one end mark."""

import multiprocessing
from multiprocessing.connection import wait


def print_pages(pages):
    while pages.get() is not None:
        pass  # print the page


if __name__ == "__main__":
    pages = multiprocessing.Queue()
    printers = [
        multiprocessing.Process(
            target=print_pages, args=(pages,), name=name
        )
        for name in ("left", "right")
    ]
    for printer in printers:
        printer.start()
    for page in range(4):
        pages.put(page)
    pages.put(None)
    wait([p.sentinel for p in printers])  # until one has ended
    for printer in printers:
        printer.join(timeout=0.2)  # so that you can read on
    print("still waiting:", sum(p.is_alive() for p in printers))
    pages.put(None)  # the way out of this demonstration
    for printer in printers:
        printer.join()
#> still waiting: 1
