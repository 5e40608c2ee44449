"""imap reads all its input at once, even if nobody takes a result."""

import multiprocessing
import threading

all_read = threading.Event()


def photos():
    for number in range(100):
        yield f"photo {number}"
    all_read.set()


def preview(photo):
    return f"small {photo}"


if __name__ == "__main__":
    taken = 0
    with multiprocessing.Pool(2) as pool:
        previews = pool.imap(preview, photos())
        print("all are read:", all_read.wait(timeout=8))
        for _ in previews:
            taken += 1
    print("taken later:", taken)
#> all are read: True
#> taken later: 100
