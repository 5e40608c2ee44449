"""A RawArray has no lock, and needs none: one slot for each process."""

import multiprocessing


def count_words(counts, index, text):
    counts[index] = len(text.split())


if __name__ == "__main__":
    texts = ["to be or not to be", "that is the question"]
    counts = multiprocessing.RawArray("q", len(texts))
    readers = [
        multiprocessing.Process(
            target=count_words, args=(counts, index, text)
        )
        for index, text in enumerate(texts)
    ]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()
    print(counts[:], "words:", sum(counts))
    print("has a lock:", hasattr(counts, "get_lock"))
#> [6, 4] words: 10
#> has a lock: False
