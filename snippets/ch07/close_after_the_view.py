"""A with block releases the view before the memory is closed."""

from multiprocessing.shared_memory import SharedMemory

picture = SharedMemory(create=True, size=24)
try:
    with picture.buf.cast("q") as numbers:  # numbers of 8 bytes
        numbers[0] = 1_000_000
        print(list(numbers[:3]))
finally:
    picture.close()
    picture.unlink()
print("closed")
#> [1000000, 0, 0]
#> closed
