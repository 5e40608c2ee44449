"""target=count_birds("pond") counts at once, in the thread that wrote it."""

import threading
from threading import Thread


def count_birds(place):
    me = threading.current_thread().name
    print(f"{place}: counted by {me}")


observer = Thread(target=count_birds("pond"))
print("nobody has started yet")
observer.start()
observer.join()
#> pond: counted by MainThread
#> nobody has started yet
