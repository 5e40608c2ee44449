"""Two counters look before they sell, and one bike may be sold twice."""

import threading

bikes = 1


def sell():
    global bikes
    if bikes > 0:
        bikes -= 1


web = threading.Thread(target=sell, name="web")
desk = threading.Thread(target=sell, name="desk")
web.start()
desk.start()
web.join()
desk.join()
print("bikes left:", bikes)
#> bikes left: ...
