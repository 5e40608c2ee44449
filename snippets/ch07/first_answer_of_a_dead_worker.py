"""A worker dies before it answers, and get would wait forever."""

import multiprocessing
import os
import queue


def print_page(page, answers):
    if page == 2:
        os._exit(9)  # as if the system had killed it
    answers.put(page)


if __name__ == "__main__":
    answers = multiprocessing.Queue()
    printer = multiprocessing.Process(
        target=print_page, args=(2, answers), name="printer"
    )
    printer.start()
    while True:
        try:
            print("page", answers.get(timeout=0.1))
            break
        except queue.Empty:
            if printer.exitcode is not None:
                print("no answer; exit code", printer.exitcode)
                break
    printer.join()
#> no answer; exit code 9
