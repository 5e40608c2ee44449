"""With the main guard a spawned child defines the function and starts nothing."""

import multiprocessing


def bake(cake):
    print(cake, "is baked")


if __name__ == "__main__":
    context = multiprocessing.get_context("spawn")
    baker = context.Process(target=bake, args=("plum cake",))
    baker.start()
    baker.join()
    print("exit code:", baker.exitcode)
#> plum cake is baked
#> exit code: 0
