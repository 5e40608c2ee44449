"""close releases what a process object holds, once the process has ended."""

import multiprocessing


def wash(may_end):
    may_end.wait()


if __name__ == "__main__":
    may_end = multiprocessing.Event()
    washer = multiprocessing.Process(target=wash, args=(may_end,))
    washer.start()
    try:
        washer.close()
    except ValueError as error:
        print("ValueError:", error)
    may_end.set()
    washer.join()
    washer.close()
    try:
        print(washer.exitcode)
    except ValueError as error:
        print("ValueError:", error)
#> ValueError: Cannot close a process while it is still running. You should first call join() or terminate().
#> ValueError: process object is closed
