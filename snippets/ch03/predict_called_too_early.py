"""A target with parentheses is called before there is a process."""

import multiprocessing


def bake():
    print(multiprocessing.current_process().name, "bakes")


if __name__ == "__main__":
    baker = multiprocessing.Process(target=bake(), name="baker")
    baker.start()
    baker.join()
    print("exit code:", baker.exitcode)
#> MainProcess bakes
#> exit code: 0
