"""A function with a name at module level can be the target of any process."""

import multiprocessing


def greet(name):
    print("hello,", name)


if __name__ == "__main__":
    context = multiprocessing.get_context("spawn")
    greeter = context.Process(target=greet, args=("Ada",))
    greeter.start()
    greeter.join()
#> hello, Ada
