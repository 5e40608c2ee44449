"""A function is called in a process, and its result or exception comes back."""

import multiprocessing
import os


def answer(sender, function, args):
    try:
        outcome = True, function(*args)
    except Exception as error:
        outcome = False, error
    sender.send(outcome)


def call(function, *args):
    receiver, sender = multiprocessing.Pipe(duplex=False)
    process = multiprocessing.Process(
        target=answer, args=(sender, function, args)
    )
    with receiver:
        with sender:
            process.start()
        try:
            succeeded, value = receiver.recv()
        except (EOFError, OSError):
            process.join()
            code = process.exitcode
            raise RuntimeError(f"no answer, exit code {code}") from None
    process.join()
    if succeeded:
        return value
    raise value


if __name__ == "__main__":
    print(len(call(bytes, 5_000_000)), "bytes")
    try:
        call(int, "seven")
    except ValueError as error:
        print("ValueError:", error)
    try:
        call(os._exit, 7)
    except RuntimeError as error:
        print("RuntimeError:", error)
#> 5000000 bytes
#> ValueError: invalid literal for int() with base 10: 'seven'
#> RuntimeError: no answer, exit code 7
