"""A JoinableQueue knows when all its items are done."""

import multiprocessing


def print_pages(pages, printed):
    while True:
        page = pages.get()
        try:
            printed[page] = 1
        finally:
            pages.task_done()


if __name__ == "__main__":
    pages = multiprocessing.JoinableQueue()
    printed = multiprocessing.Array("b", 4)
    for name in ("left", "right"):
        multiprocessing.Process(
            target=print_pages, args=(pages, printed), name=name, daemon=True
        ).start()
    for page in range(4):
        pages.put(page)
    pages.join()
    print("printed:", sum(printed), "of 4")
#> printed: 4 of 4
