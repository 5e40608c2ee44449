"""A NumPy array is read after close."""

# /// script
# dependencies = ["numpy"]
# ///

import subprocess
import sys

PROGRAM = """
from multiprocessing.shared_memory import SharedMemory
import numpy as np
picture = SharedMemory(create=True, size=4)
pixels = np.ndarray(4, dtype=np.uint8, buffer=picture.buf)
picture.close()
picture.unlink()
print("closed, without an error", flush=True)
print(pixels)
"""
crashed = subprocess.run(
    [sys.executable, "-c", PROGRAM],
    capture_output=True,
    text=True,
    check=False,  # it crashes
)
print(crashed.stdout.strip())
print("crashed:", crashed.returncode not in (0, 1))
#> closed, without an error
#> crashed: True
