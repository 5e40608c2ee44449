"""A lambda cannot be the target of a spawned process: the child cannot find it."""

import multiprocessing
import pickle

if __name__ == "__main__":
    context = multiprocessing.get_context("spawn")
    greeter = context.Process(target=lambda: print("hello, Ada"))
    try:
        greeter.start()
    except pickle.PicklingError as error:
        print("PicklingError:", error)
#> PicklingError: Can't pickle <function <lambda> at 0x...>: ...
