"""A dict grows while another thread loops over it under a lock."""

import threading

guests = {"Ada": 1, "Ben": 2}
lock = threading.Lock()


def come_late():
    guests["Cem"] = 3


late = threading.Thread(target=come_late, name="late")
with lock:
    try:
        for guest in guests:
            print(guest)
            if guest == "Ada":
                late.start()
                late.join()
    except RuntimeError as error:
        print(error)
#> Ada
#> dictionary changed size during iteration
