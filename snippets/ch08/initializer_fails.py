"""A Pool whose initializer fails starts one worker after another."""

import multiprocessing


def set_up(starts, second_start):
    with starts.get_lock():
        starts.value += 1
        if starts.value == 2:
            second_start.set()
    raise SystemExit(1)  # the server for the rates does not answer


def in_dollars(euros):
    return euros * 1.25


if __name__ == "__main__":
    starts = multiprocessing.Value("i", 0)
    second_start = multiprocessing.Event()
    with multiprocessing.Pool(
        1, initializer=set_up, initargs=(starts, second_start)
    ) as pool:
        result = pool.apply_async(in_dollars, [100])
        print("a second worker:", second_start.wait(timeout=8))
        try:
            print(result.get(timeout=0.1))
        except multiprocessing.TimeoutError:
            print("no result")
#> a second worker: True
#> no result
