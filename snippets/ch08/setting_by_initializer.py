"""The initializer gives each worker its settings."""

import multiprocessing


def set_up(todays_rate):
    global rate
    rate = todays_rate


def in_dollars(euros):
    return euros * rate


if __name__ == "__main__":
    from_command_line = 1.25
    context = multiprocessing.get_context("spawn")
    with context.Pool(
        2, initializer=set_up, initargs=(from_command_line,)
    ) as pool:
        print(pool.map(in_dollars, [100, 20]))
#> [125.0, 25.0]
