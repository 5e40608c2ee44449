"""acquire(blocking=False) asks and takes in one step: one eats."""

import threading

cake = threading.Lock()
eaten = 0


def take():
    global eaten
    if cake.acquire(blocking=False):
        eaten += 1


ada = threading.Thread(target=take, name="Ada")
ben = threading.Thread(target=take, name="Ben")
ada.start()
ben.start()
ada.join()
ben.join()
print("cakes eaten:", eaten)
#> cakes eaten: 1
