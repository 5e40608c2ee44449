"""A semaphore lets imap read only a few photos ahead."""

import multiprocessing
import threading

places = threading.BoundedSemaphore(4)
ahead = []  # how many photos are under way when one is read
taken = 0


def photos():
    for number in range(100):
        places.acquire()
        ahead.append(number + 1 - taken)
        yield f"photo {number}"


def preview(photo):
    return f"small {photo}"


if __name__ == "__main__":
    with multiprocessing.Pool(2) as pool:
        for _ in pool.imap(preview, photos()):
            taken += 1
            places.release()
    print("taken:", taken)
    print("never more than 4 under way:", max(ahead) <= 4)
#> taken: 100
#> never more than 4 under way: True
