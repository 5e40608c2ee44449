"""A process reads a NumPy array after close, and crashes."""

# /// script
# dependencies = ["numpy"]
# ///

import multiprocessing
from multiprocessing.shared_memory import SharedMemory

import numpy as np


def show(name):
    picture = SharedMemory(name)
    pixels = np.ndarray(4, dtype=np.uint8, buffer=picture.buf)
    picture.close()  # raises nothing
    print(pixels)


if __name__ == "__main__":
    picture = SharedMemory(create=True, size=4)
    viewer = multiprocessing.Process(
        target=show, args=(picture.name,), name="viewer"
    )
    viewer.start()
    viewer.join()
    print("crashed:", viewer.exitcode not in (0, 1))
    picture.close()
    picture.unlink()
#> Fatal Python error: Segmentation fault
#>
#> Current thread 0x... [python] (most recent call first):
#>   File "site-packages/numpy/_core/fromnumeric.py", line 83 in _wrapreduction
#>   File "site-packages/numpy/_core/fromnumeric.py", line 3161 in max
#>   File "site-packages/numpy/_core/arrayprint.py", line 1315 in __init__
#>   File "site-packages/numpy/_core/arrayprint.py", line 484 in <lambda>
#>   File "site-packages/numpy/_core/arrayprint.py", line 549 in _get_format_function
#>   File "site-packages/numpy/_core/arrayprint.py", line 621 in _array2string
#>   File "site-packages/numpy/_core/arrayprint.py", line 595 in wrapper
#>   File "site-packages/numpy/_core/arrayprint.py", line 810 in array2string
#>   File "site-packages/numpy/_core/arrayprint.py", line 1734 in _array_str_implementation
#>   File "numpy_picture_after_close.py", line 17 in show
#>   File "python3.15/multiprocessing/process.py", line 108 in run
#>   File "python3.15/multiprocessing/process.py", line 320 in _bootstrap
#>   File "python3.15/multiprocessing/spawn.py", line 135 in _main
#>   File "python3.15/multiprocessing/forkserver.py", line 457 in _serve_one
#>   File "python3.15/multiprocessing/forkserver.py", line 417 in main
#>   File "<string>", line 1 in <module>
#>
#> Current thread's C stack trace (most recent call first):
#>   Binary file "python", at _Py_DumpStack+0x4a [0x4a12b9]
#>   Binary file "python" [0x564ea1]
#>   Binary file "/opt/pythons/3.15/usr/lib/x86_64-linux-gnu/libc.so.6", at +0x406b0 [0x7f2b4f6f36b0]
#>   Binary file "/opt/pythons/3.15/usr/lib/x86_64-linux-gnu/libc.so.6", at +0x1776d5 [0x7f2b4f82a6d5]
#>   Binary file "site-packages/numpy/_core/_multiarray_umath.cpython-315-x86_64-linux-gnu.so", at +0x2f71d7 [0x7f2b4e0f71d7]
#>   Binary file "python" [0x45224a]
#>   Binary file "python" [0x755aa4]
#>   Binary file "python", at PyObject_Vectorcall+0x3c [0x5b218c]
#>   Binary file "site-packages/numpy/_core/_multiarray_umath.cpython-315-x86_64-linux-gnu.so", at +0x180ce8 [0x7f2b4df80ce8]
#>   Binary file "python" [0x5debbe]
#>   Binary file "python" [0x44ac15]
#>   Binary file "python" [0x613530]
#>   Binary file "python" [0x5ab54b]
#>   Binary file "python", at _PyObject_MakeTpCall+0x87 [0x5ab3f7]
#>   Binary file "python" [0x5ded5f]
#>   Binary file "python" [0x44ac15]
#>   Binary file "python" [0x755aa4]
#>   Binary file "python" [0x79d2dc]
#>   Binary file "python" [0x6e33ed]
#>   Binary file "python" [0x5ee9bb]
#>   Binary file "python", at PyObject_CallFunctionObjArgs+0x9e [0x5ee7fe]
#>   Binary file "python", at PyObject_Str+0x16d [0x58cebd]
#>   Binary file "python" [0x76d759]
#>   Binary file "python" [0x65145b]
#>   Binary file "python" [0x5debbe]
#>   Binary file "python" [0x44ac15]
#>   Binary file "python", at PyEval_EvalCode+0x9c [0x5c177c]
#>   Binary file "python" [0x776619]
#>   Binary file "python" [0x76b5dd]
#>   Binary file "python" [0x76b47b]
#>   Binary file "python", at Py_RunMain+0x556 [0x7926c6]
#>   Binary file "python", at Py_BytesMain+0x2d [0x739eed]
#>   <truncated rest of calls>
#>
#> Extension modules: numpy._core._multiarray_umath, numpy.linalg._umath_linalg (total: 2)
#> crashed: True
