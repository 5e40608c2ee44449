"""Two processes with two threads each: four lanes, two memories."""

import multiprocessing
import threading

done = []


def thumbnail(picture):
    done.append(picture)


def worker(pictures, results):
    threads = [
        threading.Thread(target=thumbnail, args=(picture,), name=picture)
        for picture in pictures
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    results.put(sorted(done))


if __name__ == "__main__":
    results = multiprocessing.Queue()
    workers = [
        multiprocessing.Process(
            target=worker, args=(pictures, results), name=name
        )
        for name, pictures in {
            "left": ["cat", "dog"],
            "right": ["sun", "sea"],
        }.items()
    ]
    for process in workers:
        process.start()
    for made in sorted(results.get() for _ in workers):
        print("one process made", *made)
    for process in workers:
        process.join()
    print("the parent's list:", done)
#> one process made cat dog
#> one process made sea sun
#> the parent's list: []
