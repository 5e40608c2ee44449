"""An interpreter gets a copy, or the same memory, or nothing."""

# /// script
# requires-python = ">=3.14"  # InterpreterPoolExecutor
# ///

import threading
from concurrent.futures import InterpreterPoolExecutor


def change(words):
    words[0] = 84  # the letter T


if __name__ == "__main__":
    with InterpreterPoolExecutor(max_workers=1) as pool:
        words = [116, 101, 97]
        pool.submit(change, words).result()
        print("list:", words)
        memory = bytearray(b"tea")
        pool.submit(change, memoryview(memory)).result()
        print("memoryview:", memory.decode())
        error = pool.submit(change, threading.Lock()).exception()
        print("lock:", type(error).__name__)
#> list: [116, 101, 97]
#> memoryview: Tea
#> lock: NotShareableError
