"""Three executors: which process and which interpreter runs a call?"""

# /// script
# requires-python = ">=3.14"  # InterpreterPoolExecutor
# ///

from concurrent.futures import (
    InterpreterPoolExecutor,
    ProcessPoolExecutor,
    ThreadPoolExecutor,
)


def where():
    import os  # a global would make each interpreter run this file
    from concurrent import interpreters

    return os.getpid(), interpreters.get_current().id


if __name__ == "__main__":
    our_pid, our_interpreter = where()
    for kind in (
        ThreadPoolExecutor,
        ProcessPoolExecutor,
        InterpreterPoolExecutor,
    ):
        with kind(max_workers=2) as pool:
            pid, interpreter = pool.submit(where).result()
        print(
            f"{kind.__name__:24}"
            f" our process: {pid == our_pid!s:5}"
            f" interpreter {interpreter} of its process"
        )
#> ThreadPoolExecutor       our process: True  interpreter 0 of its process
#> ProcessPoolExecutor      our process: False interpreter 0 of its process
#> InterpreterPoolExecutor  our process: True  interpreter 1 of its process
