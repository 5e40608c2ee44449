"""join returns None after a timeout too; only the exit code shows the end."""

import multiprocessing


def print_posters(paper):
    paper.wait()


if __name__ == "__main__":
    paper = multiprocessing.Event()
    printer = multiprocessing.Process(
        target=print_posters, args=(paper,), name="printer"
    )
    printer.start()
    print("join returns", printer.join(timeout=0.1))
    print("exit code", printer.exitcode, "alive", printer.is_alive())
    paper.set()
    print("join returns", printer.join(timeout=60))
    print("exit code", printer.exitcode, "alive", printer.is_alive())
#> join returns None
#> exit code None alive True
#> join returns None
#> exit code 0 alive False
