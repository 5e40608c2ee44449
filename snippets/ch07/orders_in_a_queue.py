"""A process puts what it has packed into a queue."""

import multiprocessing


def pack(orders, packed):
    for order in orders:
        packed.put(f"{order} is packed")


if __name__ == "__main__":
    packed = multiprocessing.Queue()
    packer = multiprocessing.Process(
        target=pack, args=(["tea", "mug"], packed), name="packer"
    )
    packer.start()
    print([packed.get(), packed.get()])
    packer.join()
#> ['tea is packed', 'mug is packed']
