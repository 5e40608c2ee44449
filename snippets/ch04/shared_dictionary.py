"""Two threads read and write one dictionary; one of two updates is lost."""

# /// script
# [tool.motion]
# needs = ["gil"]  # else the lines of two threads can tear
# order = [  # either gate may read first; both read before either writes
#     ["north reads 40", "visitors: 41"],
#     ["south reads 40", "visitors: 41"],
# ]
# ///

import threading
from threading import Thread


def count_visitor(gate):
    seen = museum["visitors"]
    print(f"{gate} reads {seen}")
    both_have_read.wait()
    museum["visitors"] = seen + 1


museum = {"visitors": 40}
both_have_read = threading.Barrier(2)
north = Thread(target=count_visitor, args=("north",))
south = Thread(target=count_visitor, args=("south",))
north.start()
south.start()
north.join()
south.join()
print("visitors:", museum["visitors"])
#> north reads 40
#> south reads 40
#> visitors: 41
