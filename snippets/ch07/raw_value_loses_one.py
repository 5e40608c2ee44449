"""Two processes add to a RawValue, and one addition is lost."""

import multiprocessing


def add(words, number, meeting):
    old = words.value  # what += does first
    meeting.wait(timeout=30)  # both have read
    words.value = old + number


if __name__ == "__main__":
    words = multiprocessing.RawValue("q", 0)
    meeting = multiprocessing.Barrier(2)
    readers = [
        multiprocessing.Process(target=add, args=(words, 10, meeting))
        for _ in range(2)
    ]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()
    print("words:", words.value)
#> words: 10
