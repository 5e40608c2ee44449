"""The same labels from children that are started by any method."""

# /// script
# [tool.motion]
# needs = ["fork"]  # Windows can only spawn
# ///

import multiprocessing


def print_label(layout, shop, lock, name):
    with lock:
        print(layout(shop), "for", name)


def main(method):
    context = multiprocessing.get_context(method)
    lock = context.Lock()
    for name in ("Ada", "Ben"):
        printer = context.Process(
            target=print_label,
            args=(str.upper, "Corner Shop", lock, name),
        )
        printer.start()
        printer.join()


if __name__ == "__main__":
    for method in sorted(multiprocessing.get_all_start_methods()):
        print(method)
        main(method)
#> fork
#> CORNER SHOP for Ada
#> CORNER SHOP for Ben
#> forkserver
#> CORNER SHOP for Ada
#> CORNER SHOP for Ben
#> spawn
#> CORNER SHOP for Ada
#> CORNER SHOP for Ben
