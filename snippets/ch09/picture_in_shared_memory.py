"""SharedMemoryManager gives memory that workers change without a trip."""

from multiprocessing import Process
from multiprocessing.managers import SharedMemoryManager
from multiprocessing.shared_memory import SharedMemory


def brighten(pixels):
    for i in range(5):
        pixels.buf[i] += 100
    pixels.close()


if __name__ == "__main__":
    with SharedMemoryManager() as manager:
        pixels = manager.SharedMemory(size=5)
        pixels.buf[:5] = bytes([0, 10, 20, 30, 40])
        child = Process(target=brighten, args=(pixels,))
        child.start()
        child.join()
        print(list(pixels.buf[:5]))
        pixels.close()
    try:
        SharedMemory(pixels.name)
    except FileNotFoundError as error:
        print(type(error).__name__, "after the block")
#> [100, 110, 120, 130, 140]
#> FileNotFoundError after the block
