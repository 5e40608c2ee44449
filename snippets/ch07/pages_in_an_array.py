"""An Array has one length and one type, and slices like a list."""

import multiprocessing


def count_visits(visits, page, times):
    with visits.get_lock():
        for _ in range(times):
            visits[page] += 1


if __name__ == "__main__":
    visits = multiprocessing.Array("q", 3)  # three zeros
    counters = [
        multiprocessing.Process(
            target=count_visits, args=(visits, page, times)
        )
        for page, times in ((0, 5), (2, 7))
    ]
    for counter in counters:
        counter.start()
    for counter in counters:
        counter.join()
    print(visits[:], "sum:", sum(visits))
    try:
        visits[3] = 1
    except IndexError as error:
        print("IndexError:", error)
#> [5, 0, 7] sum: 12
#> IndexError: invalid index
