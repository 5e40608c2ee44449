"""The exception keeps its type, and its cause is the traceback there."""

# /// script
# requires-python = ">=3.14"  # InterpreterPoolExecutor
# ///

from concurrent.futures import InterpreterPoolExecutor


def translate(text):
    return {"tea": "Tee"}[text]


if __name__ == "__main__":
    with InterpreterPoolExecutor(max_workers=1) as pool:
        print(pool.submit(translate, "tea").result())
        error = pool.submit(translate, "soup").exception()
    print(repr(error))
    print("cause:", type(error.__cause__).__name__)
#> Tee
#> KeyError('soup')
#> cause: ExecutionFailed
