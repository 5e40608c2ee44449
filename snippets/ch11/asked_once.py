"""Eight threads want the same page: one downloads it, the others wait."""

import threading
from concurrent.futures import Future, ThreadPoolExecutor


class Cache:
    def __init__(self, load):
        self._load = load
        self._lock = threading.Lock()
        self._futures = {}

    def get(self, key):
        with self._lock:
            future = self._futures.get(key)
            mine = future is None
            if mine:
                future = self._futures[key] = Future()
        if mine:
            try:
                future.set_result(self._load(key))
            except BaseException as error:
                future.set_exception(error)
        return future.result()


def download(page):
    print("downloading", page)
    return f"text of {page}"


pages = Cache(download)
with ThreadPoolExecutor(max_workers=8) as pool:
    texts = list(pool.map(pages.get, ["news"] * 8))
print(len(texts), "times:", *set(texts))
#> downloading news
#> 8 times: text of news
