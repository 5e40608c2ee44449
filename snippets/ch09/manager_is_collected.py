"""A manager that nobody keeps ends, although a child has a proxy."""

import multiprocessing

spawn = multiprocessing.get_context("spawn")


def count(stock, go):
    go.wait()  # until start_to_count has returned
    try:
        stock["paint"] = 12
        print("counted")
    except Exception as error:
        print("before:", error.__context__)
        print("child:", type(error).__name__)


def start_to_count(go):
    manager = spawn.Manager()
    stock = manager.dict()
    child = spawn.Process(target=count, args=(stock, go))
    child.start()
    return child


if __name__ == "__main__":
    go = spawn.Event()
    child = start_to_count(go)
    go.set()
    child.join()
#> before: 'ForkAwareLocal' object has no attribute 'connection'
#> child: FileNotFoundError
