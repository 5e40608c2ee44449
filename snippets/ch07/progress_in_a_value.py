"""Processes count what they have copied; the parent can always look."""

import multiprocessing


def copy(files, copied):
    for _ in range(files):
        with copied.get_lock():
            copied.value += 1


if __name__ == "__main__":
    copied = multiprocessing.Value("q", 0)
    photos, music = (
        multiprocessing.Process(
            target=copy, args=(files, copied), name=name
        )
        for files, name in ((300, "photos"), (200, "music"))
    )
    photos.start()
    music.start()
    photos.join()
    print("at least the photos:", copied.value >= 300)
    music.join()
    print("copied:", copied.value)
#> at least the photos: True
#> copied: 500
