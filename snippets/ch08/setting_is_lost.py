"""A worker does not see a global that the main program has changed."""

import multiprocessing

rate = 1.0  # dollars for a euro


def in_dollars(euros):
    return euros * rate


if __name__ == "__main__":
    rate = 1.25  # from the command line
    # The default on Windows and macOS. On Linux, fork would hide it.
    context = multiprocessing.get_context("spawn")
    with context.Pool(2) as pool:
        print(pool.map(in_dollars, [100, 20]))
#> [100.0, 20.0]
