"""A worker thread in a with block finishes its work, and then ends."""

import queue
from threading import Thread


# region given
def print_on_paper(letter):
    if "wine" in letter:
        raise OSError(f"paper jam at {letter!r}")
    print("printed:", letter)


def write_letters(send):
    for letter in "Dear Ada", "More wine!", "Dear Ben":
        send(letter)
    raise ValueError("no stamps left")
    # endregion


class Printer:
    def __enter__(self):
        self.letters, self.failed = queue.Queue(), []
        self.thread = Thread(target=self.work, name="printer")
        self.thread.start()
        return self

    def __exit__(self, *exc_info):
        self.letters.put(None)
        self.thread.join()

    def send(self, letter):
        self.letters.put(letter)

    def work(self):
        while (letter := self.letters.get()) is not None:
            try:
                print_on_paper(letter)
            except OSError as error:
                self.failed.append(str(error))


printer = Printer()
try:
    with printer:
        write_letters(printer.send)
except ValueError as error:
    print("main thread:", error)
print("failed:", printer.failed)
print("printer alive:", printer.thread.is_alive())
#> printed: Dear Ada
#> printed: Dear Ben
#> main thread: no stamps left
#> failed: ["paper jam at 'More wine!'"]
#> printer alive: False
