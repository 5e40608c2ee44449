"""faulthandler prints where each thread of a hanging program stands."""

# /// script
# [tool.motion]
# exit = 1  # dump_traceback_later(..., exit=True) ends the process
# ///

import faulthandler
import threading

faulthandler.dump_traceback_later(1, exit=True)

oven, mixer = threading.Lock(), threading.Lock()
meeting = threading.Barrier(2)


def bake(first, second):
    with first:
        meeting.wait()
        with second:
            print("the cake is ready")


threading.Thread(target=bake, args=(oven, mixer)).start()
bake(mixer, oven)
#> Timeout (0:00:01)!
#> Thread ... (most recent call first):
#>   File "dump_a_hang.py", line 20 in bake
#> ...
#> Thread ... (most recent call first):
#>   File "dump_a_hang.py", line 20 in bake
#>   File "dump_a_hang.py", line 25 in <module>
