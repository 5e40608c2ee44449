"""A context is a start method for one part of a program."""

import multiprocessing


def show(picture):
    print("shows", picture)


def show_all(pictures):
    context = multiprocessing.get_context("spawn")
    for picture in pictures:
        viewer = context.Process(target=show, args=(picture,))
        viewer.start()
        viewer.join()


if __name__ == "__main__":
    jobs = multiprocessing.Queue()  # now the default is chosen
    show_all(["sunset"])
#> shows sunset
