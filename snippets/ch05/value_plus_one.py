"""Two processes add to one Value with +=, each step under its lock."""

# /// script
# [tool.motion]
# serial = true  # other work changes which process runs when
# timeout = 30  # a busy machine is slow
# ///

import multiprocessing

EACH = 50_000


def sell(sold, opening):
    opening.wait()
    for _ in range(EACH):
        sold.value += 1


if __name__ == "__main__":
    sold = multiprocessing.Value("q", 0)
    opening = multiprocessing.Barrier(2)
    shops = [
        multiprocessing.Process(
            target=sell, args=(sold, opening), name=name
        )
        for name in ("east shop", "west shop")
    ]
    for shop in shops:
        shop.start()
    for shop in shops:
        shop.join()
    print("tickets lost:", "none" if sold.value == 2 * EACH else "some")
#> tickets lost: ...
