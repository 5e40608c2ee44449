"""Two shops look at a shared number before they sell."""

import multiprocessing


def sell(left, meeting, sold):
    if left.value > 0:
        meeting.wait(timeout=30)  # both have looked
        with left.get_lock():
            left.value -= 1
        sold.put(1)


if __name__ == "__main__":
    left = multiprocessing.Value("q", 1)
    meeting = multiprocessing.Barrier(2)
    sold = multiprocessing.Queue()
    shops = [
        multiprocessing.Process(
            target=sell, args=(left, meeting, sold), name=name
        )
        for name in ("east", "west")
    ]
    for shop in shops:
        shop.start()
    print("sold:", sold.get() + sold.get())
    for shop in shops:
        shop.join()
    print("umbrellas left:", left.value)
#> sold: 2
#> umbrellas left: -1
