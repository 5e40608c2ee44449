"""A process runs from start until its function returns; join waits for that."""

# /// script
# [tool.motion]
# terminal = "each process keeps its lines in a buffer of its own until it ends"
# ///

import multiprocessing


def print_invoice(number, may_print):
    may_print.wait()
    print("invoice", number, "printed")


if __name__ == "__main__":
    may_print = multiprocessing.Event()
    printer = multiprocessing.Process(
        target=print_invoice,
        args=(1001, may_print),
        name="printer",
    )
    print(printer)
    printer.start()
    print(printer)
    may_print.set()
    printer.join()
    print(printer)
#> <Process name='printer' parent=... initial>
#> <Process name='printer' pid=... parent=... started>
#> invoice 1001 printed
#> <Process name='printer' pid=... parent=... stopped exitcode=0>
