"""run runs the function in the process that calls it; start makes a process."""

import multiprocessing


def bake(cake):
    print(multiprocessing.current_process().name, "bakes", cake)


if __name__ == "__main__":
    baker = multiprocessing.Process(
        target=bake, args=("plum cake",), name="baker"
    )
    baker.run()
    print("exit code:", baker.exitcode)
#> MainProcess bakes plum cake
#> exit code: None
