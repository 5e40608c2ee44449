"""start() and join() in one loop run the threads one after the other."""

import threading
from threading import Thread


def sing(singer):
    try:
        together.wait(timeout=2)
        voices.append(singer)
    except threading.BrokenBarrierError:
        print(f"{singer} sings alone")


voices = []
together = threading.Barrier(3)
threads = [Thread(target=sing, args=(s,)) for s in ("Ada", "Ben", "Cleo")]
for thread in threads:
    thread.start()
    thread.join()
print("singing together:", sorted(voices))
#> Ada sings alone
#> Ben sings alone
#> Cleo sings alone
#> singing together: []
