"""Several processes report through a queue, and only one prints."""

# /// script
# [tool.motion]
# order = [["left: 1 of 2", "left: 2 of 2"], ["right: 1 of 2", "right: 2 of 2"]]
# ///

import multiprocessing


def pack(name, lines):
    for number in (1, 2):
        lines.put(f"{name}: {number} of 2")
    lines.put(None)


if __name__ == "__main__":
    lines = multiprocessing.Queue()
    packers = [
        multiprocessing.Process(target=pack, args=(name, lines), name=name)
        for name in ("left", "right")
    ]
    for packer in packers:
        packer.start()
    still_packing = len(packers)
    while still_packing:
        if (line := lines.get()) is None:
            still_packing -= 1
        else:
            print(line, flush=True)
    for packer in packers:
        packer.join()
#> left: 1 of 2
#> left: 2 of 2
#> right: 1 of 2
#> right: 2 of 2
