"""A subclass of Thread overrides run() and keeps its result."""

from threading import Thread


class WordCount(Thread):
    def __init__(self, text):
        super().__init__()
        self.text = text
        self.words = None

    def run(self):
        self.words = len(self.text.split())


counter = WordCount("old pond a frog leaps")
print("before:", counter.words)
counter.start()
counter.join()
print("after: ", counter.words)
#> before: None
#> after:  5
