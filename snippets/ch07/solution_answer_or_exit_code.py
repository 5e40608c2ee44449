"""Wait for an answer, but not for a process that is dead."""

import multiprocessing
import os
import queue


def answer_of(process, answers, step=0.1):
    while True:
        ended = process.exitcode is not None  # before the last look
        try:
            return answers.get(timeout=step)
        except queue.Empty:
            if ended:
                code = process.exitcode
                raise ChildProcessError(f"exit code {code}") from None


# region test
def print_page(page, answers):
    if page == 2:
        os._exit(9)  # as if the system had killed it
    answers.put(f"page {page} is printed")


if __name__ == "__main__":
    answers = multiprocessing.Queue()
    for page in (1, 2):
        printer = multiprocessing.Process(
            target=print_page, args=(page, answers), name="printer"
        )
        printer.start()
        try:
            print(answer_of(printer, answers))
        except ChildProcessError as error:
            print(f"page {page}: {error}")
        printer.join()
# endregion
#> page 1 is printed
#> page 2: exit code 9
