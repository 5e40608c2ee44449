"""get gives up: which except clause catches the timeout?"""

import multiprocessing
import time

if __name__ == "__main__":
    with multiprocessing.Pool(1) as pool:
        result = pool.apply_async(time.sleep, [60])
        try:
            result.get(timeout=0.1)
        except TimeoutError:
            print("TimeoutError")
        except multiprocessing.TimeoutError:
            print("multiprocessing.TimeoutError")
#> multiprocessing.TimeoutError
