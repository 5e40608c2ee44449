"""target=count_birds, args=("pond",) lets the new thread do the counting."""

import threading
from threading import Thread


def count_birds(place):
    me = threading.current_thread().name
    print(f"{place}: counted by {me}")


observer = Thread(target=count_birds, args=("pond",))
print("nobody has started yet")
observer.start()
observer.join()
#> nobody has started yet
#> pond: counted by Thread-1 (count_birds)
