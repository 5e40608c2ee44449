"""A function made inside another cannot be the target of a spawned child."""

import multiprocessing
import pickle


def order(cake):
    def bake():
        print(cake, "is baked")

    spawn = multiprocessing.get_context("spawn")
    baker = spawn.Process(target=bake)
    try:
        baker.start()
    except (AttributeError, pickle.PicklingError) as error:
        print(type(error).__name__)


if __name__ == "__main__":
    order("plum cake")
# On Python <3.14:
#> AttributeError
# On Python >=3.14:
#> PicklingError
