"""Three threads meet at a Barrier: proof that all three run at once."""

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
for thread in threads:
    thread.join()
print("singing together:", sorted(voices))
#> singing together: ['Ada', 'Ben', 'Cleo']
