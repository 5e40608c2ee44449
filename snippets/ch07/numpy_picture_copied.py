"""A NumPy array that is made from the memory as a copy of it."""

# /// script
# dependencies = ["numpy"]
# ///

from multiprocessing.shared_memory import SharedMemory

import numpy as np

picture = SharedMemory(create=True, size=4)
pixels = np.array(picture.buf[:4], dtype=np.uint8)
pixels[:] = [0, 50, 100, 255]
print(list(picture.buf[:4]))
picture.close()
picture.unlink()
#> [0, 0, 0, 0]
