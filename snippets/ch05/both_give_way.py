"""Each says "I want it" and then looks: both may give way."""

import threading

wants = {"Ada": False, "Ben": False}
eaten = 0


def take(name, other):
    global eaten
    wants[name] = True
    if not wants[other]:
        eaten += 1


ada = threading.Thread(target=take, args=("Ada", "Ben"), name="Ada")
ben = threading.Thread(target=take, args=("Ben", "Ada"), name="Ben")
ada.start()
ben.start()
ada.join()
ben.join()
print("cakes eaten:", eaten)
#> cakes eaten: ...
