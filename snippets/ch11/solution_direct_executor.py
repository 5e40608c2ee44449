"""An executor without workers, for tests and for debugging."""

from concurrent.futures import Executor, Future


# region direct
class DirectExecutor(Executor):
    """It calls the function at once, in the thread that submits."""

    def submit(self, fn, /, *args, **kwargs):
        future = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:
            future.set_exception(error)
        return future


# endregion

with DirectExecutor() as pool:
    print(list(pool.map(len, ["tea", "milk"])))
    print(repr(pool.submit(int, "two").exception()))
#> [3, 4]
#> ValueError("invalid literal for int() with base 10: 'two'")
