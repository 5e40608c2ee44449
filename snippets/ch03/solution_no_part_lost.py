"""A part of pi whose process dies is computed again by another process."""

import multiprocessing
import os
from multiprocessing.connection import wait

ONE = 10**18


def term(k):
    return (-ONE if k % 2 else ONE) // (2 * k + 1)


def work(lo, hi, attempt, sender):
    if lo == 25_000 and attempt < 3:
        os._exit(5)  # as if the process had been killed
    sender.send(sum(term(k) for k in range(lo, hi)))


def start(lo, hi, attempt, running):
    receiver, sender = multiprocessing.Pipe(duplex=False)
    process = multiprocessing.Process(
        target=work, args=(lo, hi, attempt, sender), name=f"{lo}:{hi}"
    )
    with sender:
        process.start()
    running[receiver] = process, lo, hi, attempt


def pi(terms, parts, attempts):
    total, running = 0, {}
    for i in range(parts):
        lo, hi = i * terms // parts, (i + 1) * terms // parts
        start(lo, hi, 1, running)
    while running:
        for receiver in wait(list(running)):
            process, lo, hi, attempt = running.pop(receiver)
            try:
                total += receiver.recv()
            except EOFError:
                process.join()
                print(process.name, "ended with", process.exitcode)
                if attempt == attempts:
                    raise
                start(lo, hi, attempt + 1, running)
            process.join()
            receiver.close()
    return 4 * total


if __name__ == "__main__":
    print("pi:", pi(100_000, parts=4, attempts=3))
#> 25000:50000 ended with 5
#> 25000:50000 ended with 5
#> pi: 3141582653589593076
