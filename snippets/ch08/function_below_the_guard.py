"""A worker cannot find a function that is defined below the main guard."""

import multiprocessing

if __name__ == "__main__":

    def convert(scan):
        return scan.replace(".tif", ".pdf")

    context = multiprocessing.get_context("spawn")
    with context.Pool(1) as pool:
        size = pool.apply(len, ["page 1.tif"])
        print("a built-in function:", size, flush=True)
        result = pool.apply_async(convert, ["page 1.tif"])
        try:
            print(result.get(timeout=4))
        except multiprocessing.TimeoutError:
            print("no answer")
# On Python <3.14:
#> a built-in function: 10
#> Process SpawnPoolWorker-1:
#> ...
#> AttributeError: Can't get attribute 'convert' on <module '__mp_main__' from '...'>
#> no answer
# On Python >=3.14:
#> a built-in function: 10
#> Process SpawnPoolWorker-1:
#> ...
#> AttributeError: module '__mp_main__' has no attribute 'convert'
#> no answer
