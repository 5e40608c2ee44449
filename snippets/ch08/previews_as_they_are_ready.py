"""imap_unordered yields each result as soon as it is there."""

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
        previews = pool.imap_unordered(preview, photos)
        print(next(previews))
        print(next(previews))
        may_finish.set()
        for small in previews:
            print(small)
#> small cat
#> small dog
#> small panorama
