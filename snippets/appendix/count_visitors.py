"""Two child processes count the visitors of two days."""

# /// script
# [tool.motion]
# order = "any"  # they take turns as they like
# ///

import multiprocessing


def count(day, visitors):
    total = sum(visitors)  # stop
    print(f"{day}: {total} visitors\n", end="", flush=True)


def main():
    spawn = multiprocessing.get_context("spawn")
    days = [
        spawn.Process(target=count, args=(d, v), name=d)
        for d, v in [("Monday", [20, 12]), ("Tuesday", [30, 8])]
    ]
    for day in days:
        day.start()
    for day in days:
        day.join()


if __name__ == "__main__":
    main()
#> Monday: 32 visitors
#> Tuesday: 38 visitors
