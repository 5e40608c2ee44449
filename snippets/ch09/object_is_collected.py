"""The server deletes an object when the last proxy has gone."""

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


def start_to_count(manager, go):
    stock = manager.dict()
    child = spawn.Process(target=count, args=(stock, go))
    child.start()
    return child


if __name__ == "__main__":
    go = spawn.Event()
    with spawn.Manager() as manager:
        child = start_to_count(manager, go)
        go.set()
        child.join()
#> child: RemoteError
#> missing: KeyError: '...'
