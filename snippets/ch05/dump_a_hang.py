"""faulthandler prints where each thread of a hanging program is."""

# /// script
# [tool.motion]
# exit = 1  # dump_traceback_later(..., exit=True) ends the process
# ///

import faulthandler
import threading

faulthandler.dump_traceback_later(1, exit=True)

account_1, account_2 = threading.Lock(), threading.Lock()
meeting = threading.Barrier(2)


def transfer(first, second):
    with first:
        meeting.wait()
        with second:
            print("transferred")


threading.Thread(target=transfer, args=(account_1, account_2)).start()
transfer(account_2, account_1)
#> Timeout (0:00:01)!
#> Thread ... (most recent call first):
#>   File "dump_a_hang.py", line 20 in transfer
#> ...
#> Thread ... (most recent call first):
#>   File "dump_a_hang.py", line 20 in transfer
#>   File "dump_a_hang.py", line 25 in <module>
