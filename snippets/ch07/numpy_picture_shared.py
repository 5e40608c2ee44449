"""A NumPy array that uses the shared memory itself."""

# /// script
# dependencies = ["numpy"]
# ///

from multiprocessing.shared_memory import SharedMemory

import numpy as np

picture = SharedMemory(create=True, size=4)
pixels = np.frombuffer(picture.buf, dtype=np.uint8, count=4)
pixels[:] = [0, 50, 100, 255]
print(list(picture.buf[:4]))
try:
    picture.close()
except BufferError as error:
    print("BufferError:", error)
del pixels
picture.close()
picture.unlink()
#> [0, 50, 100, 255]
#> BufferError: cannot close exported pointers exist
