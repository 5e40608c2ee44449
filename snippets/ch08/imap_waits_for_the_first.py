"""imap keeps the order, so a slow first photo delays all the others."""

import multiprocessing


def set_up(the_event):
    global may_finish
    may_finish = the_event


def preview(photo):
    if photo == "panorama":
        may_finish.wait()  # stands for a long computation
    return f"small {photo}"


if __name__ == "__main__":
    photos = ["panorama", "cat", "dog"]
    may_finish = multiprocessing.Event()
    with multiprocessing.Pool(2, set_up, (may_finish,)) as pool:
        previews = pool.imap(preview, photos)
        try:
            print(previews.next(timeout=0.4))
        except multiprocessing.TimeoutError:
            print("no preview yet")
        may_finish.set()
        for small in previews:
            print(small)
#> no preview yet
#> small panorama
#> small cat
#> small dog
