"""Two threads sign people up in one list, which all threads see."""

import threading

signed_up = []


def sign_up(name):
    signed_up.append(name)


web = threading.Thread(target=sign_up, args=("Ada",), name="web")
desk = threading.Thread(target=sign_up, args=("Ben",), name="desk")
web.start()
desk.start()
web.join()
desk.join()
print("signed up:", *sorted(signed_up))
#> signed up: Ada Ben
