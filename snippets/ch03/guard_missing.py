"""Without the main guard a spawned child would spawn a child, and is stopped."""

import multiprocessing
import sys

sys.tracebacklimit = 0  # the message alone is long enough


def bake(cake):
    print(cake, "is baked")


context = multiprocessing.get_context("spawn")
baker = context.Process(target=bake, args=("plum cake",))
baker.start()
baker.join()
print("exit code:", baker.exitcode)
#> RuntimeError:
#>         An attempt has been made to start a new process before the
#>         current process has finished its bootstrapping phase.
#> ...
#> exit code: 1
