"""close fails as long as a view of the memory exists."""

from multiprocessing.shared_memory import SharedMemory

picture = SharedMemory(create=True, size=24)
numbers = picture.buf.cast("q")  # whole numbers of 8 bytes
numbers[0] = 1_000_000
try:
    picture.close()
except BufferError as error:
    print("BufferError:", error)
numbers.release()
picture.close()
picture.unlink()
print("closed")
#> BufferError: cannot close exported pointers exist
#> closed
