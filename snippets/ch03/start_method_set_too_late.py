"""The start method can be set once, and using the default sets it."""

import multiprocessing


def show(picture):
    print("shows", picture)


def show_all(pictures):
    multiprocessing.set_start_method("spawn")
    for picture in pictures:
        viewer = multiprocessing.Process(target=show, args=(picture,))
        viewer.start()
        viewer.join()


if __name__ == "__main__":
    jobs = multiprocessing.Queue()  # now the default is chosen
    try:
        show_all(["sunset"])
    except RuntimeError as error:
        print("RuntimeError:", error)
#> RuntimeError: context has already been set
