"""sys.exit in a thread ends that thread, not the program."""

import sys
from threading import Thread


def check_brakes():
    print("brakes: broken")
    sys.exit("stop the train")


inspector = Thread(target=check_brakes, name="inspector")
inspector.start()
inspector.join()
print("the train leaves")
#> brakes: broken
#> the train leaves
