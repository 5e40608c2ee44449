"""A process puts what it has packed into a list."""

import multiprocessing


def pack(orders, packed):
    for order in orders:
        packed.append(f"{order} is packed")


if __name__ == "__main__":
    packed = []
    packer = multiprocessing.Process(
        target=pack, args=(["tea", "mug"], packed), name="packer"
    )
    packer.start()
    packer.join()
    print(packed)
#> []
