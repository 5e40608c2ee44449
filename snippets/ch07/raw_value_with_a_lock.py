"""A RawValue and a lock of your own, held from reading to writing."""

import multiprocessing


def add(words, number, lock):
    with lock:
        old = words.value
        words.value = old + number


if __name__ == "__main__":
    words = multiprocessing.RawValue("q", 0)
    lock = multiprocessing.Lock()
    readers = [
        multiprocessing.Process(target=add, args=(words, 10, lock))
        for _ in range(2)
    ]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()
    print("words:", words.value)
#> words: 20
