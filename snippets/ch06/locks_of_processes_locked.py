"""Since 3.14, each lock of multiprocessing says whether it is taken."""

# /// script
# requires-python = ">=3.14"  # locked
# ///

import sys
from multiprocessing import BoundedSemaphore, Lock, RLock, Semaphore

if __name__ == "__main__":
    door, room = Lock(), RLock()
    tables, seats = Semaphore(1), BoundedSemaphore(1)
    print(door.locked(), room.locked(), tables.locked(), seats.locked())
    with door, room, tables, seats:
        print(door.locked(), room.locked(), tables.locked(), seats.locked())
        # macOS cannot count.
        left = 0 if sys.platform == "darwin" else tables.get_value()
        print("tables left:", left)
#> False False False False
#> True True True True
#> tables left: 0
