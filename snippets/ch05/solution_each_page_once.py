"""Each page is loaded once, and two pages at the same time."""

import threading


class Pages:
    def __init__(self, load):
        self._load = load
        self._locks = {}
        self._pages = {}

    def get(self, name):
        lock = self._locks.setdefault(name, threading.Lock())
        with lock:
            if name not in self._pages:
                self._pages[name] = self._load(name)
            return self._pages[name]


def load(name):
    loads.append(name)
    two_at_once.wait(timeout=5)
    return f"the {name} page"


def read(name):
    texts.append(pages.get(name))


loads, texts = [], []
two_at_once = threading.Barrier(2)
pages = Pages(load)
readers = [
    threading.Thread(target=read, args=(page,), name=name)
    for name, page in [
        ("Ada", "news"),
        ("Ben", "news"),
        ("Cem", "sports"),
        ("Dora", "sports"),
    ]
]
for reader in readers:
    reader.start()
for reader in readers:
    reader.join()
print("loaded:", sorted(loads))
print("read:", len(texts))
#> loaded: ['news', 'sports']
#> read: 4
