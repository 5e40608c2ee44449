"""Two interpreters in one process: each has its own count."""

# /// script
# requires-python = ">=3.14"  # InterpreterPoolExecutor
# ///

import os
from concurrent import interpreters
from concurrent.futures import InterpreterPoolExecutor

count = 0


def translate(text, arrived, go):
    global count
    count += 1
    arrived.put(text)
    go.get()  # so that each interpreter gets one call
    return text.upper(), count, os.getpid(), interpreters.get_current().id


if __name__ == "__main__":
    arrived, go = interpreters.create_queue(), interpreters.create_queue()
    with InterpreterPoolExecutor(max_workers=2) as pool:
        calls = [
            pool.submit(translate, text, arrived, go)
            for text in ("tea", "soup")
        ]
        for _ in calls:
            arrived.get()
        for _ in calls:
            go.put(None)
        results = [call.result() for call in calls]
    texts, counts, pids, ids = zip(*results, strict=True)
    print("texts:", *texts)
    print("counts:", *counts, "ours:", count)
    print("in our process:", set(pids) == {os.getpid()})
    print("interpreters:", len(set(ids)), "ours is one:", 0 in ids)
#> texts: TEA SOUP
#> counts: 1 1 ours: 0
#> in our process: True
#> interpreters: 2 ours is one: False
