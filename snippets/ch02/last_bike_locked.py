"""Two counters look and sell under one lock: one bike is sold once."""

import threading

bikes = 1
lock = threading.Lock()


def sell():
    global bikes
    with lock:
        if bikes > 0:
            bikes -= 1


web = threading.Thread(target=sell, name="web")
desk = threading.Thread(target=sell, name="desk")
web.start()
desk.start()
web.join()
desk.join()
print("bikes left:", bikes)
#> bikes left: 0
