"""The parent keeps the manager and the proxy until the child ends."""

import multiprocessing

spawn = multiprocessing.get_context("spawn")


def count(stock, go):
    go.wait()  # until start_to_count has returned
    try:
        stock["paint"] = 12
        print("counted")
    except Exception as error:
        print("child:", type(error).__name__)
        print("missing:", str(error).splitlines()[-2])


def start_to_count(stock, go):
    child = spawn.Process(target=count, args=(stock, go))
    child.start()
    return child


if __name__ == "__main__":
    go = spawn.Event()
    with spawn.Manager() as manager:
        stock = manager.dict()
        child = start_to_count(stock, go)
        go.set()
        child.join()
#> counted
