"""Two threads sell tickets at the same time."""

# /// script
# [tool.motion]
# order = "any"  # they take turns as they like
# ///

import threading


def sell(desk, price, both):
    both.wait()  # for the demonstration: both desks are open
    total = price * 2  # stop
    both.wait()  # and stay open until both have a total
    print(f"{desk}: {total} euros\n", end="")


def main():
    both = threading.Barrier(2)
    desks = [
        threading.Thread(target=sell, args=(n, p, both), name=n)
        for n, p in [("east", 10), ("west", 12)]
    ]
    for desk in desks:
        desk.start()
    for desk in desks:
        desk.join()


if __name__ == "__main__":
    main()
#> west: 24 euros
#> east: 20 euros
