"""Processes count what they have copied; the parent can always look."""

import multiprocessing


def copy(files, copied):
    for _ in range(files):
        with copied.get_lock():
            copied.value += 1


if __name__ == "__main__":
    copied = multiprocessing.Value("q", 0)
    workers = [
        multiprocessing.Process(
            target=copy, args=(files, copied), name=name
        )
        for files, name in ((300, "photos"), (200, "music"))
    ]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
        print("copied at least 200:", copied.value >= 200)
    print("copied:", copied.value)
#> copied at least 200: True
#> copied at least 200: True
#> copied: 500
