"""A process is asked to stop, given some time, and only then killed."""

# /// script
# [tool.motion]
# needs = ["posix"]  # on Windows there is no signal to handle
# terminal = "each process keeps its lines in a buffer of its own until it ends"
# ///

import multiprocessing
import signal
import sys
import time


def stop(process, grace):
    process.terminate()
    process.join(grace)
    if process.exitcode is None:
        process.kill()
        process.join()
    return process.exitcode


def leave(signum, frame):
    sys.exit(0)


def serve(on_sigterm, is_ready):
    signal.signal(signal.SIGTERM, on_sigterm)
    try:
        is_ready.set()
        while True:
            time.sleep(0.1)
    finally:
        print("  closes the shop")


if __name__ == "__main__":
    for name, on_sigterm in (
        ("polite", leave),
        ("plain", signal.SIG_DFL),
        ("stubborn", signal.SIG_IGN),
    ):
        is_ready = multiprocessing.Event()
        service = multiprocessing.Process(
            target=serve, args=(on_sigterm, is_ready), name=name
        )
        service.start()
        is_ready.wait()
        grace = 0.3 if name == "stubborn" else 60
        print(name)
        print("  exit code", stop(service, grace))
#> polite
#>   closes the shop
#>   exit code 0
#> plain
#>   exit code -15
#> stubborn
#>   exit code -9
