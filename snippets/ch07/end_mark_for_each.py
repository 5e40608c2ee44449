"""An end mark for each worker, after the last page."""

import multiprocessing


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
    for _ in printers:
        pages.put(None)
    for printer in printers:
        printer.join()
    print("exit codes:", [printer.exitcode for printer in printers])
#> exit codes: [0, 0]
