"""An exception in the main thread does not end the other threads."""

# /// script
# [tool.motion]
# exit = 1  # the main thread fails
# ///

import threading
from threading import Thread


def pack():
    threading.main_thread().join()
    print("packed")


Thread(target=pack, name="packer").start()
raise ValueError("no van")
#> Traceback (most recent call last):
#>   File "predict_main_fails.py", line 18, in <module>
#>     raise ValueError("no van")
#> ValueError: no van
#> packed
